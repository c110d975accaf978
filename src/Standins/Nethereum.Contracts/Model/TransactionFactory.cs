using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.RLP;

namespace Nethereum.Model;

/// <summary>Transactions from their bytes.</summary>
public static class TransactionFactory
{
    private const int SignedLegacyElements = 9;

    /// <summary>The transaction that hex stands for.</summary>
    /// <exception cref="FormatException">It stands for none.</exception>
    public static ISignedTransaction CreateTransaction(string rlpHex) => CreateTransaction(rlpHex.HexToByteArray());

    /// <summary>The transaction that bytes stand for.</summary>
    /// <exception cref="FormatException">They stand for none.</exception>
    public static ISignedTransaction CreateTransaction(byte[] rlp)
    {
        if (rlp.IsTypeTransaction())
        {
            return rlp[0] == (byte)TransactionType.EIP1559 ? Transaction1559Encoder.Current.Decode(rlp) : throw new FormatException($"Transactions of type {rlp[0]} are not known here");
        }

        if (RLP.RLP.Decode(rlp) is not RLPCollection { Count: SignedLegacyElements or SignedLegacyTransaction.NUMBER_ENCODING_ELEMENTS } list)
        {
            throw new FormatException("The data is no transaction");
        }

        // From EIP-155 on, v is at least 35.
        return list.Count == SignedLegacyElements && list[6].RLPData.ToBigIntegerFromRLPDecoded() > 28 ? new LegacyTransactionChainId(list) : new LegacyTransaction(list);
    }

    /// <summary>Whether bytes begin with a byte for the kind.</summary>
    public static bool IsTypeTransaction(this byte[] bytes) => bytes is [< 0x80, ..];
}
