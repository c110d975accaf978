using System.Numerics;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace DefiPay.Chains.Evm.Contracts.Messages;

/// <summary>A burn on the other chain, as the gateway is told of it; chains and contracts it puts in by itself.</summary>
[Struct("Claim")]
public class Claim
{
    /// <summary>The 20 bytes of the burned token.</summary>
    [Parameter("address", "token", 1)]
    public virtual string Token { get; set; } = "";

    /// <summary>In the token's smallest unit.</summary>
    [Parameter("uint256", "amount", 2)]
    public virtual BigInteger Amount { get; set; }

    /// <summary>The 20 bytes of who burned.</summary>
    [Parameter("address", "sender", 3)]
    public virtual string Sender { get; set; } = "";

    /// <summary>Who is to have the tokens here.</summary>
    [Parameter("address", "recipient", 4)]
    public virtual string Recipient { get; set; } = "";

    /// <summary>The vault's running number of the burn.</summary>
    [Parameter("uint64", "number", 5)]
    public virtual ulong Number { get; set; }
}
