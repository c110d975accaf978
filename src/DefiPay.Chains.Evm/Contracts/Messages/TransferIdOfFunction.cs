using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace DefiPay.Chains.Evm.Contracts.Messages;

/// <summary>The id that the gateway computes for a claim.</summary>
[Function("transferIdOf", "bytes32")]
public class TransferIdOfFunction : FunctionMessage
{
    /// <summary>The burn.</summary>
    [Parameter("tuple", "claim", 1)]
    public virtual Claim Claim { get; set; } = new();
}
