using System.Numerics;
using Nethereum.Hex.HexTypes;

namespace Nethereum.RPC.TransactionTypes;

/// <summary>Kinds of transactions as nodes tell them.</summary>
public static class TransactionTypeExtensions
{
    /// <summary>The kind as a byte.</summary>
    public static byte AsByte(this TransactionType transactionType) => (byte)transactionType;

    /// <summary>The kind as hex.</summary>
    public static HexBigInteger AsHexBigInteger(this TransactionType transactionType) => new(new BigInteger((int)transactionType));

    /// <summary>The kind of a number.</summary>
    public static TransactionType ToTransactionType(this HexBigInteger value) => (TransactionType)(int)value.Value;

    /// <summary>The kind of a byte; without one, the kind before typed transactions.</summary>
    public static TransactionType ToTypedTransaction(this byte? value) => value is { } type ? (TransactionType)type : TransactionType.Legacy;

    /// <summary>Whether the kind has an envelope of its own.</summary>
    public static bool IsTypedTransaction(this byte? value) => value is > 0;
}
