namespace Nethereum.Model;

/// <summary>A transaction that can be signed.</summary>
public interface ISignedTransaction
{
    /// <summary>Its kind.</summary>
    TransactionType TransactionType { get; }

    /// <summary>The signature; null before it is signed.</summary>
    ISignature Signature { get; }

    /// <summary>What is signed.</summary>
    byte[] RawHash { get; }

    /// <summary>By which it is known once it is signed.</summary>
    byte[] Hash { get; }

    /// <summary>Its bytes with the signature.</summary>
    byte[] GetRLPEncoded();

    /// <summary>Its bytes without one.</summary>
    byte[] GetRLPEncodedRaw();

    /// <summary>Sets the signature.</summary>
    void SetSignature(ISignature signature);
}
