using DefiPay.Crypto;

namespace Nethereum.Model;

/// <summary>What all kinds share.</summary>
public abstract class SignedTransaction : ISignedTransaction
{
    /// <inheritdoc/>
    public abstract TransactionType TransactionType { get; }

    /// <inheritdoc/>
    public virtual byte[] RawHash => Keccak256.Hash(GetRLPEncodedRaw());

    /// <inheritdoc/>
    public virtual byte[] Hash => Keccak256.Hash(GetRLPEncoded());

    /// <inheritdoc/>
    public virtual ISignature Signature { get; protected set; }

    /// <inheritdoc/>
    public abstract byte[] GetRLPEncoded();

    /// <inheritdoc/>
    public abstract byte[] GetRLPEncodedRaw();

    /// <inheritdoc/>
    public abstract void SetSignature(ISignature signature);
}
