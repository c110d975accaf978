namespace Nethereum.Model;

/// <summary>Kinds that begin with a byte for the kind (EIP-2718).</summary>
public abstract class SignedTypeTransaction : SignedTransaction
{
    /// <inheritdoc/>
    public override void SetSignature(ISignature signature) => Signature = signature;
}
