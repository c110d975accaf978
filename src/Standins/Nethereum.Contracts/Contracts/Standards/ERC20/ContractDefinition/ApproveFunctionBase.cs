using System.Numerics;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.Contracts.Standards.ERC20.ContractDefinition;

/// <summary>Lets a spender take an amount.</summary>
[Function("approve", "bool")]
public class ApproveFunctionBase : FunctionMessage
{
    [Parameter("address", "_spender", 1)]
    public virtual string Spender { get; set; }

    [Parameter("uint256", "_value", 2)]
    public virtual BigInteger Value { get; set; }
}
