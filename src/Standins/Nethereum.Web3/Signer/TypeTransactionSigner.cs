using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Model;

namespace Nethereum.Signer;

/// <summary>Signs transactions of a kind with a byte of its own.</summary>
public class TypeTransactionSigner<T>
    where T : SignedTypeTransaction
{
    /// <summary>The signed transaction as hex without 0x.</summary>
    public string SignTransaction(string privateKey, T transaction) => SignTransaction(new EthECKey(privateKey), transaction);

    /// <summary>The signed transaction as hex without 0x.</summary>
    public string SignTransaction(byte[] privateKey, T transaction) => SignTransaction(new EthECKey(privateKey, true), transaction);

    /// <summary>The signed transaction as hex without 0x.</summary>
    public string SignTransaction(EthECKey ecKey, T transaction)
    {
        transaction.SetSignature(ecKey.SignAndCalculateYParityV(transaction.RawHash));
        return transaction.GetRLPEncoded().ToHex();
    }
}
