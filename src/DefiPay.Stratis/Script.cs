using System.Diagnostics.CodeAnalysis;

namespace DefiPay.Stratis;

/// <summary>The scripts that the chain allows, written and recognised by their shape: there is no general interpreter.</summary>
public static class Script
{
    private const byte OpPushData1 = 0x4c;
    private const byte OpPushData2 = 0x4d;
    private const byte OpReturn = 0x6a;
    private const byte OpDup = 0x76;
    private const byte OpEqual = 0x87;
    private const byte OpEqualVerify = 0x88;
    private const byte OpHash160 = 0xa9;
    private const byte OpCheckSig = 0xac;
    private const byte OpCheckMultiSig = 0xae;
    private const byte Op1 = 0x51;
    private const byte Op16 = 0x60;
    private const int CompressedKeySize = 33;
    private const int PlainKeySize = 65;

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

    /// <summary>Recognises a payment to several public keys.</summary>
    public static bool IsPayToMultisig(ReadOnlySpan<byte> script)
    {
        if (script is not [>= Op1 and <= Op16, .., >= Op1 and <= Op16, OpCheckMultiSig])
        {
            return false;
        }

        var (required, count) = (script[0] - Op1 + 1, script[^2] - Op1 + 1);
        var keys = script[1..^2];
        for (var i = 0; i < count; i++)
        {
            if (!TryReadPush(ref keys, out var key) || key.Length is not (CompressedKeySize or PlainKeySize))
            {
                return false;
            }
        }

        return keys.IsEmpty && required <= count;
    }

    /// <summary>Whose coins an output holds: a wallet's or a contract's. Null when that is not one address.</summary>
    public static StratisAddress? OwnerOf(ReadOnlySpan<byte> script)
    {
        if (IsPayToPublicKeyHash(script, out var address) || IsInternalContractTransfer(script, out address))
        {
            return address;
        }

        return IsPayToPublicKey(script, out var publicKey) ? StratisAddress.OfPublicKey(publicKey) : null;
    }

    /// <summary>Reads an input script that does nothing but push bytes.</summary>
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

    private static bool TryReadPush(ref ReadOnlySpan<byte> script, out ReadOnlySpan<byte> bytes)
    {
        var (prefix, length) = script switch
        {
            [< OpPushData1 and var size, ..] => (1, size),
            [OpPushData1, var size, ..] => (2, size),
            [OpPushData2, var low, var high, ..] => (3, low | (high << 8)),
            _ => (0, -1),
        };
        if (length < 0 || script.Length < prefix + length)
        {
            bytes = default;
            return false;
        }

        bytes = script.Slice(prefix, length);
        script = script[(prefix + length)..];
        return true;
    }
}
