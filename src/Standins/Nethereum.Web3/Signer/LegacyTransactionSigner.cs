using System.Numerics;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Model;

namespace Nethereum.Signer;

/// <summary>Signs legacy transactions.</summary>
public class LegacyTransactionSigner
{
    /// <summary>The signed call as hex without 0x.</summary>
    public string SignTransaction(string privateKey, BigInteger chainId, string to, BigInteger amount, BigInteger nonce, BigInteger gasPrice, BigInteger gasLimit, string data) =>
        SignTransaction(privateKey.HexToByteArray(), new LegacyTransactionChainId(to, amount, nonce, gasPrice, gasLimit, data, chainId));

    /// <summary>The signed transfer as hex without 0x.</summary>
    public string SignTransaction(string privateKey, BigInteger chainId, string to, BigInteger amount, BigInteger nonce, BigInteger gasPrice, BigInteger gasLimit) =>
        SignTransaction(privateKey, chainId, to, amount, nonce, gasPrice, gasLimit, "");

    /// <summary>The signed transaction as hex without 0x; its signature counts on every chain.</summary>
    public string SignTransaction(byte[] privateKey, LegacyTransaction transaction)
    {
        transaction.SetSignature(new EthECKey(privateKey, true).SignAndCalculateV(transaction.RawHash));
        return transaction.GetRLPEncoded().ToHex();
    }

    /// <summary>The signed transaction as hex without 0x.</summary>
    public string SignTransaction(byte[] privateKey, LegacyTransactionChainId transaction)
    {
        transaction.SetSignature(new EthECKey(privateKey, true).SignAndCalculateV(transaction.RawHash, transaction.GetChainIdAsBigInteger()));
        return transaction.GetRLPEncoded().ToHex();
    }
}
