using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.Contracts.Standards.ERC20.ContractDefinition;

/// <summary>The token's symbol.</summary>
[Function("symbol", "string")]
public class SymbolFunctionBase : FunctionMessage
{
}
