using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.Contracts.Standards.ERC20.ContractDefinition;

/// <summary>How many digits of an amount are behind the point.</summary>
[Function("decimals", "uint8")]
public class DecimalsFunctionBase : FunctionMessage
{
}
