using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.Contracts;

namespace DefiPay.Chains.Evm.Contracts.Messages;

/// <summary>Releases tokens for a burn on the other chain that a quorum of validators attests.</summary>
[Function("release")]
public class ReleaseFunction : FunctionMessage
{
    /// <summary>The burn.</summary>
    [Parameter("tuple", "claim", 1)]
    public virtual Claim Claim { get; set; } = new();

    /// <summary>Attestations, 65 bytes each, in ascending order of their signers.</summary>
    [Parameter("bytes[]", "signatures", 2)]
    public virtual List<byte[]> Signatures { get; set; } = [];
}
