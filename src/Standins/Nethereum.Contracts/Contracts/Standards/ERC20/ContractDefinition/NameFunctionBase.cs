using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.Contracts.Standards.ERC20.ContractDefinition;

/// <summary>The token's name.</summary>
[Function("name", "string")]
public class NameFunctionBase : FunctionMessage
{
}
