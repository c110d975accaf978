using System.Numerics;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.RLP;

namespace Nethereum.Model;

/// <summary>Transactions from their bytes.</summary>
public static class TransactionFactory
{
    private const int SignedLegacyElements = 9;
    private const int VMaxWithoutChain = 28;
    private const int VMinOfChain = 35;
    private const int AddressSize = 20;
    private const int ScalarSize = 32;

    /// <summary>The transaction that hex stands for.</summary>
    /// <exception cref="FormatException">It stands for none.</exception>
    public static ISignedTransaction CreateTransaction(string rlpHex) => CreateTransaction(rlpHex.HexToByteArray());

    /// <summary>The transaction that bytes stand for.</summary>
    /// <exception cref="FormatException">They stand for none.</exception>
    public static ISignedTransaction CreateTransaction(byte[] rlp)
    {
        ISignedTransaction transaction = Read(rlp);

        // One transaction has one spelling: with another, or with bytes behind it, no node knows it by the hash that it has here.
        return transaction.GetRLPEncoded().AsSpan().SequenceEqual(rlp) ? transaction : throw new FormatException("The data is no transaction as RLP spells it, or there are bytes behind it");
    }

    /// <summary>Whether bytes begin with a byte for the kind.</summary>
    public static bool IsTypeTransaction(this byte[] bytes) => bytes is [< 0x80, ..];

    internal static void DemandSignature(byte[] r, byte[] s)
    {
        if (r?.Length > ScalarSize || s?.Length > ScalarSize)
        {
            throw new FormatException($"r and s of a transaction have at most {ScalarSize} bytes each");
        }
    }

    internal static void DemandReceiver(byte[] receiver)
    {
        if (receiver is not (null or { Length: AddressSize }))
        {
            throw new FormatException($"The receiver of a transaction has {AddressSize} bytes, or none, not {receiver.Length}");
        }
    }

    private static ISignedTransaction Read(byte[] rlp)
    {
        if (rlp.IsTypeTransaction())
        {
            return rlp[0] == (byte)TransactionType.EIP1559 ? Transaction1559Encoder.Current.Decode(rlp) : throw new FormatException($"Transactions of type {rlp[0]} are not known here");
        }

        if (RLP.RLP.Decode(rlp) is not RLPCollection { Count: SignedLegacyElements or SignedLegacyTransaction.NUMBER_ENCODING_ELEMENTS } list)
        {
            throw new FormatException("The data is no transaction");
        }

        DemandReceiver(list[3].RLPData);
        if (list.Count != SignedLegacyElements)
        {
            return new LegacyTransaction(list);
        }

        DemandSignature(list[7].RLPData, list[8].RLPData);
        BigInteger v = list[6].RLPData.ToBigIntegerFromRLPDecoded();
        return v >= VMinOfChain ? new LegacyTransactionChainId(list)
            : v == VMaxWithoutChain - 1 || v == VMaxWithoutChain ? new LegacyTransaction(list)
            : throw new FormatException($"The v of a transaction is 27, 28 or at least {VMinOfChain}, not {v}");
    }
}
