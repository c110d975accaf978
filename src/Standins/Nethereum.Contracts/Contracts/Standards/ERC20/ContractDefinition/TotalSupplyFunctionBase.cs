using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.Contracts.Standards.ERC20.ContractDefinition;

/// <summary>All there is of the token.</summary>
[Function("totalSupply", "uint256")]
public class TotalSupplyFunctionBase : FunctionMessage
{
}
