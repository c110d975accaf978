using System.Numerics;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace DefiPay.Chains.Evm.Contracts.Messages;

/// <summary>Lets a spender take tokens (ERC-20).</summary>
[Function("approve", "bool")]
public class ApproveFunction : FunctionMessage
{
    /// <summary>Who may take.</summary>
    [Parameter("address", "spender", 1)]
    public virtual string Spender { get; set; } = "";

    /// <summary>In the token's smallest unit.</summary>
    [Parameter("uint256", "amount", 2)]
    public virtual BigInteger Amount { get; set; }
}
