using Nethereum.Model;

namespace Nethereum.Signer;

/// <summary>Who signed a transaction.</summary>
public static class TransactionVerificationAndRecovery
{
    /// <summary>The address that signed, with its checksum.</summary>
    public static string GetSenderAddress(string rlp) => GetSenderAddress(TransactionFactory.CreateTransaction(rlp));

    /// <summary>The address that signed, with its checksum.</summary>
    /// <exception cref="FormatException">Nobody could have.</exception>
    public static string GetSenderAddress(this ISignedTransaction transaction) => SignerOf(transaction).GetPublicAddress();

    /// <summary>The public key that signed.</summary>
    /// <exception cref="FormatException">Nobody could have.</exception>
    public static byte[] GetPublicKey(this ISignedTransaction transaction) => SignerOf(transaction).GetPubKey();

    /// <summary>Whether somebody signed it.</summary>
    public static bool VerifyTransaction(string rlp) => VerifyTransaction(TransactionFactory.CreateTransaction(rlp));

    /// <summary>Whether somebody signed it.</summary>
    public static bool VerifyTransaction(this ISignedTransaction transaction) => KeyOf(transaction)?.VerifyAllowingOnlyLowS(transaction.RawHash, transaction.Signature.ToEthECDSASignature()) == true;

    private static EthECKey SignerOf(ISignedTransaction transaction) => KeyOf(transaction) ?? throw new FormatException("The transaction has no signature that a key could have made");

    private static EthECKey KeyOf(ISignedTransaction transaction)
    {
        if (transaction.Signature is null)
        {
            return null;
        }

        EthECDSASignature signature = transaction.Signature.ToEthECDSASignature();
        return transaction switch
        {
            LegacyTransactionChainId legacy => EthECKey.RecoverFromSignature(signature, legacy.RawHash, legacy.GetChainIdAsBigInteger()),
            LegacyTransaction legacy => EthECKey.RecoverFromSignature(signature, legacy.RawHash),
            _ => EthECKey.RecoverFromParityYSignature(signature, transaction.RawHash),
        };
    }
}
