using Nethereum.ABI.EIP712;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace DefiPay.Chains.Evm.Contracts;

/// <summary>What a validator signs (EIP-712): that a transfer's deposit is final, for the signers of one epoch.</summary>
[Struct("Attestation")]
public class AttestationMessage
{
    /// <summary>32 bytes; they hash over everything that makes the transfer what it is.</summary>
    [Parameter("bytes32", "transferId", 1)]
    public virtual byte[] TransferId { get; set; } = [];

    /// <summary>The gateway's epoch; the attestation is void in any other.</summary>
    [Parameter("uint64", "epoch", 2)]
    public virtual ulong Epoch { get; set; }

    /// <summary>The typed data around a message for one gateway: no other contract or chain takes its signature.</summary>
    /// <param name="chain">The gateway's chain; <c>eip155</c>.</param>
    /// <param name="gateway">Its address in canonical form.</param>
    public static TypedData<Domain> TypedData(ChainId chain, string gateway) => new()
    {
        Domain = new Domain { Name = "DefiPay Bridge", Version = "1", ChainId = ulong.Parse(chain.Reference, System.Globalization.CultureInfo.InvariantCulture), VerifyingContract = gateway },
        Types = MemberDescriptionFactory.GetTypesMemberDescription(typeof(Domain), typeof(AttestationMessage)),
        PrimaryType = "Attestation",
    };

    /// <summary>The 32 bytes that are signed.</summary>
    /// <param name="chain">The gateway's chain.</param>
    /// <param name="gateway">Its address in canonical form.</param>
    public byte[] ComputeDigest(ChainId chain, string gateway) => Eip712TypedDataEncoder.Current.EncodeAndHashTypedData(this, TypedData(chain, gateway));
}
