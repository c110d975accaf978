using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace DefiPay.Chains.Evm.Contracts.Messages;

/// <summary>What the rate limit lets through now.</summary>
[Function("available", "uint256")]
public class AvailableFunction : FunctionMessage
{
    /// <summary>The ERC-20 token.</summary>
    [Parameter("address", "token", 1)]
    public virtual string Token { get; set; } = "";

    /// <summary>0: out of this chain (lock), 1: into it (release).</summary>
    [Parameter("uint8", "direction", 2)]
    public virtual byte Direction { get; set; }
}
