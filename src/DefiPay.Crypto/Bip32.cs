using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using DefiPay.Crypto.Curve;

namespace DefiPay.Crypto;

/// <summary>A node of a tree of keys that grows from one seed (BIP-32). It holds a private key: it prints nothing of itself.</summary>
public sealed class Bip32
{
    /// <summary>Added to an index, makes a step that only the private key can take.</summary>
    public const uint Hardened = 0x8000_0000;

    private const int SeedSizeMin = 16;
    private const int SeedSizeMax = 64;
    private const int DepthMax = 255;

    private readonly byte[] _privateKey;
    private readonly byte[] _chainCode;

    private Bip32(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> chainCode, int depth)
    {
        _privateKey = privateKey.ToArray();
        _chainCode = chainCode.ToArray();
        Depth = depth;
        PublicKey = Secp256k1.GetPublicKey(_privateKey);
    }

    /// <summary>Number of steps from the root.</summary>
    public int Depth { get; }

    /// <summary>The compressed public key, 33 bytes.</summary>
    public byte[] PublicKey { get; }

    /// <summary>A copy of the private key, 32 bytes.</summary>
    public byte[] PrivateKey => [.. _privateKey];

    /// <summary>A copy of the chain code, 32 bytes.</summary>
    public byte[] ChainCode => [.. _chainCode];

    /// <summary>The root of a seed's tree.</summary>
    /// <param name="seed">16 to 64 bytes.</param>
    /// <exception cref="ArgumentException">The seed has another length, or is one of the few that have no tree.</exception>
    public static Bip32 FromSeed(ReadOnlySpan<byte> seed)
    {
        if (seed.Length is < SeedSizeMin or > SeedSizeMax)
        {
            throw new ArgumentException($"A seed has {SeedSizeMin} to {SeedSizeMax} bytes, not {seed.Length}.", nameof(seed));
        }

        var hash = HMACSHA512.HashData("Bitcoin seed"u8, seed);
        return Secp256k1.IsPrivateKey(hash.AsSpan(0, CurveOrder.ScalarSize))
            ? new Bip32(hash.AsSpan(0, CurveOrder.ScalarSize), hash.AsSpan(CurveOrder.ScalarSize), 0)
            : throw new ArgumentException("This seed has no key tree; one in 2^127 has none.", nameof(seed));
    }

    /// <summary>Walks from the root of a seed's tree.</summary>
    /// <param name="seed">16 to 64 bytes.</param>
    /// <param name="path">Steps such as <c>m/44'/400'/0'/0/0</c>; <c>'</c> marks a hardened one.</param>
    public static Bip32 Derive(ReadOnlySpan<byte> seed, string path) => FromSeed(seed).Derive(path);

    /// <summary>Walks from this node.</summary>
    /// <param name="path">Steps such as <c>m/44'/400'/0'/0/0</c>, taken from here; <c>'</c> marks a hardened one.</param>
    /// <exception cref="FormatException">The text is no path.</exception>
    public Bip32 Derive(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var steps = path.Split('/');
        if (steps[0] != "m" || steps.Length > DepthMax)
        {
            throw new FormatException("A derivation path is written as m/44'/400'/0'/0/0.");
        }

        var node = this;
        foreach (var step in steps.AsSpan(1))
        {
            node = node.Child(ParseStep(step));
        }

        return node;
    }

    /// <summary>Takes one step.</summary>
    /// <param name="index">Number of the child; from <see cref="Hardened"/> on a hardened one.</param>
    /// <exception cref="InvalidOperationException">This child does not exist (one in 2^127): take the next.</exception>
    public Bip32 Child(uint index)
    {
        Span<byte> data = stackalloc byte[Secp256k1.CompressedKeySize + sizeof(uint)];
        data.Clear();
        if (index >= Hardened)
        {
            _privateKey.CopyTo(data[1..]);
        }
        else
        {
            PublicKey.CopyTo(data);
        }

        BinaryPrimitives.WriteUInt32BigEndian(data[Secp256k1.CompressedKeySize..], index);
        var hash = HMACSHA512.HashData(_chainCode, data);
        var tweak = CurveOrder.Read(hash.AsSpan(0, CurveOrder.ScalarSize));
        var sum = (tweak + CurveOrder.Read(_privateKey)) % CurveOrder.Value;
        if (tweak >= CurveOrder.Value || sum.IsZero)
        {
            throw new InvalidOperationException($"Key {index} of this node does not exist; take the next one.");
        }

        Span<byte> key = stackalloc byte[CurveOrder.ScalarSize];
        CurveOrder.Write(sum, key);
        return new Bip32(key, hash.AsSpan(CurveOrder.ScalarSize), Depth + 1);
    }

    private static uint ParseStep(string step)
    {
        var isHardened = step.EndsWith('\'');
        var digits = isHardened ? step[..^1] : step;
        return uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < Hardened
            ? index + (isHardened ? Hardened : 0)
            : throw new FormatException($"A step of a derivation path is a number below {Hardened}, with ' behind it if hardened.");
    }
}
