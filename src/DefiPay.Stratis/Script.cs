using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using DefiPay.Crypto;

namespace DefiPay.Stratis;

/// <summary>The scripts that the chain allows, written and recognised by their shape: there is no general interpreter.</summary>
public static class Script
{
    private const byte OpPushData1 = 0x4c;
    private const byte OpPushData2 = 0x4d;
    private const byte OpPushData4 = 0x4e;
    private const byte Op1Negate = 0x4f;
    private const byte OpReserved = 0x50;
    private const byte OpReturn = 0x6a;
    private const byte OpDup = 0x76;
    private const byte OpEqual = 0x87;
    private const byte OpEqualVerify = 0x88;
    private const byte OpHash160 = 0xa9;
    private const byte OpCheckSig = 0xac;
    private const byte Op1 = 0x51;
    private const byte Op16 = 0x60;
    private const byte OpLast = 0xb9;
    private const int CompressedKeySize = 33;
    private const int PlainKeySize = 65;
    private const byte MinusOne = 0x81;

    // What the operations push that stand for a number: -1, and 1 to 16.
    private static readonly byte[] s_numbers = [MinusOne, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

    /// <summary>Pays to the hash of a public key.</summary>
    public static byte[] PayToPublicKeyHash(StratisAddress address) =>
        [OpDup, OpHash160, StratisAddress.Size, .. address.ToBytes(), OpEqualVerify, OpCheckSig];

    /// <summary>Belongs to a contract: the output of a generated transaction.</summary>
    public static byte[] InternalContractTransfer(StratisAddress contract) => [ContractOpcode.InternalTransfer, .. contract.ToBytes()];

    /// <summary>Spends an output of <see cref="PayToPublicKeyHash"/>.</summary>
    /// <param name="signature">DER with the signature hash type behind it.</param>
    /// <param name="publicKey">The key, compressed.</param>
    public static byte[] SpendPublicKeyHash(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> publicKey) =>
        [(byte)signature.Length, .. signature, (byte)publicKey.Length, .. publicKey];

    /// <summary>Recognises a payment to the hash of a public key.</summary>
    public static bool IsPayToPublicKeyHash(ReadOnlySpan<byte> script, out StratisAddress address)
    {
        var matches = script is [OpDup, OpHash160, StratisAddress.Size, .., OpEqualVerify, OpCheckSig] && script.Length == StratisAddress.Size + 5;
        address = matches ? new StratisAddress(script.Slice(3, StratisAddress.Size)) : default;
        return matches;
    }

    /// <summary>Recognises a payment to a public key.</summary>
    public static bool IsPayToPublicKey(ReadOnlySpan<byte> script, out ReadOnlySpan<byte> publicKey)
    {
        var matches = script is [CompressedKeySize, 2 or 3, .., OpCheckSig] && script.Length == CompressedKeySize + 2
            || script is [PlainKeySize, 4, .., OpCheckSig] && script.Length == PlainKeySize + 2;
        publicKey = matches ? script[1..^1] : default;
        return matches;
    }

    /// <summary>Recognises an output that belongs to a contract.</summary>
    public static bool IsInternalContractTransfer(ReadOnlySpan<byte> script, out StratisAddress contract)
    {
        var matches = script is [ContractOpcode.InternalTransfer, ..] && script.Length == 1 + StratisAddress.Size;
        contract = matches ? new StratisAddress(script[1..]) : default;
        return matches;
    }

    /// <summary>Recognises a payment to the hash of a script.</summary>
    public static bool IsPayToScriptHash(ReadOnlySpan<byte> script) =>
        script is [OpHash160, StratisAddress.Size, .., OpEqual] && script.Length == StratisAddress.Size + 3;

    /// <summary>Recognises an output that carries data and can never be spent.</summary>
    public static bool IsData(ReadOnlySpan<byte> script) => script is [OpReturn, ..];

    /// <summary>Pays to the hash of a script.</summary>
    public static byte[] PayToScriptHash(ReadOnlySpan<byte> redeemScript) => [OpHash160, StratisAddress.Size, .. Hash160.Hash(redeemScript), OpEqual];

    /// <summary>Whether bytes are those of a public key, by their length and first byte: compressed, plain, or plain with a mark of its parity.</summary>
    public static bool IsPublicKey(ReadOnlySpan<byte> bytes) =>
        bytes is [2 or 3, ..] and { Length: CompressedKeySize } or [4 or 6 or 7, ..] and { Length: PlainKeySize };

    /// <summary>Whose coins an output holds: a wallet's or a contract's. Null when that is not one address.</summary>
    public static StratisAddress? OwnerOf(ReadOnlySpan<byte> script)
    {
        if (IsPayToPublicKeyHash(script, out var address) || IsInternalContractTransfer(script, out address))
        {
            return address;
        }

        return IsPayToPublicKey(script, out var publicKey) ? StratisAddress.OfPublicKey(publicKey) : null;
    }

    /// <summary>Reads an input script that does nothing but push bytes. A number is the bytes that stand for it.</summary>
    /// <param name="script">The script.</param>
    /// <param name="pushes">What it pushes, in order.</param>
    public static bool TryReadPushes(ReadOnlySpan<byte> script, [NotNullWhen(true)] out IReadOnlyList<byte[]>? pushes)
    {
        var list = new List<byte[]>();
        pushes = null;
        while (!script.IsEmpty)
        {
            if (!TryReadPush(ref script, out var bytes))
            {
                return false;
            }

            list.Add(bytes.ToArray());
        }

        pushes = list;
        return true;
    }

    /// <summary>Pushes bytes in the shortest way that there is.</summary>
    /// <exception cref="ArgumentException">There are more than 65,535 bytes.</exception>
    public static byte[] Push(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [] => [0],
        [>= 1 and <= 16 and var number] => [(byte)(Op1 - 1 + number)],
        [MinusOne] => [Op1Negate],
        { Length: < OpPushData1 } => [(byte)bytes.Length, .. bytes],
        { Length: <= byte.MaxValue } => [OpPushData1, (byte)bytes.Length, .. bytes],
        { Length: <= ushort.MaxValue } => [OpPushData2, (byte)bytes.Length, (byte)(bytes.Length >> 8), .. bytes],
        _ => throw new ArgumentException($"At most {ushort.MaxValue} bytes are pushed at once, not {bytes.Length}.", nameof(bytes)),
    };

    /// <summary>Whether every operation is a known one and has all its bytes.</summary>
    public static bool IsWellFormed(ReadOnlySpan<byte> script)
    {
        while (!script.IsEmpty)
        {
            if (TryReadPush(ref script, out _))
            {
                continue;
            }

            if (script[0] is < OpReserved or > OpLast)
            {
                return false;
            }

            script = script[1..];
        }

        return true;
    }

    /// <summary>Reads the first operation when it pushes bytes, and goes on behind it.</summary>
    internal static bool TryReadPush(ref ReadOnlySpan<byte> script, out ReadOnlySpan<byte> bytes)
    {
        if (script is [(>= Op1 and <= Op16) or Op1Negate, ..])
        {
            bytes = script[0] == Op1Negate ? s_numbers.AsSpan(0, 1) : s_numbers.AsSpan(script[0] - Op1 + 1, 1);
            script = script[1..];
            return true;
        }

        (int Prefix, long Length) push = script switch
        {
            [< OpPushData1 and var size, ..] => (1, size),
            [OpPushData1, var size, ..] => (2, size),
            [OpPushData2, _, _, ..] => (3, BinaryPrimitives.ReadUInt16LittleEndian(script[1..])),
            [OpPushData4, _, _, _, _, ..] => (5, BinaryPrimitives.ReadUInt32LittleEndian(script[1..])),
            _ => (0, long.MaxValue),
        };
        if (script.Length - push.Prefix < push.Length)
        {
            bytes = default;
            return false;
        }

        bytes = script.Slice(push.Prefix, (int)push.Length);
        script = script[(push.Prefix + (int)push.Length)..];
        return true;
    }
}
