using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace DefiPay.Chains.Evm.Contracts.Messages;

/// <summary>Whether a direction is paused.</summary>
[Function("isPaused", "bool")]
public class IsPausedFunction : FunctionMessage
{
    /// <summary>0: out of this chain (lock), 1: into it (release).</summary>
    [Parameter("uint8", "direction", 1)]
    public virtual byte Direction { get; set; }
}
