using System.Numerics;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace DefiPay.Chains.Evm.Contracts.Messages;

/// <summary>Moves the sender's tokens (ERC-20).</summary>
[Function("transfer", "bool")]
public class TransferFunction : FunctionMessage
{
    /// <summary>Who receives.</summary>
    [Parameter("address", "to", 1)]
    public virtual string To { get; set; } = "";

    /// <summary>In the token's smallest unit.</summary>
    [Parameter("uint256", "amount", 2)]
    public virtual BigInteger Amount { get; set; }
}
