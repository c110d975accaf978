using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DefiPay.Crypto.Curve;

/// <summary>
/// The curve by the system's libsecp256k1. <c>unsafe</c> is sound here: every pointer is pinned for the call, every buffer has the size that
/// the library's header states, and nothing reaches it that would make it call its abort handler (arguments are checked before).
/// </summary>
internal sealed unsafe class NativeSecp256k1 : ISecp256k1
{
    // The signing and verifying flags together; later versions ignore them.
    private const uint ContextFlags = 0x301;
    private const uint CompressedFlags = 258;
    private const uint UncompressedFlags = 2;
    private const int UncompressedSize = 65;
    private const int OpaqueRecoverableSize = 65;
    private const int OpaqueSize = 64;

    // Debian's names through its releases, then the plain ones.
    private static readonly string[] LibraryNames =
        ["libsecp256k1.so.1", "libsecp256k1.so.2", "libsecp256k1.so.0", "libsecp256k1.so", "libsecp256k1.dylib", "secp256k1"];

    private readonly nint _context;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, byte*, int> _createKey;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, nuint*, byte*, uint, int> _serializeKey;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, byte*, nuint, int> _parseKey;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, byte*, byte*, nint, nint, int> _sign;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, byte*, int> _serializeSignature;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, byte*, int> _parseSignature;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, byte*, byte*, int> _verify;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, byte*, byte*, nint, nint, int> _signRecoverable;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, int*, byte*, int> _serializeRecoverable;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, byte*, int, int> _parseRecoverable;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, byte*, byte*, int> _recover;

    private NativeSecp256k1(nint library)
    {
        nint Export(string name) => NativeLibrary.GetExport(library, "secp256k1_" + name);

        _createKey = (delegate* unmanaged[Cdecl]<nint, byte*, byte*, int>)Export("ec_pubkey_create");
        _serializeKey = (delegate* unmanaged[Cdecl]<nint, byte*, nuint*, byte*, uint, int>)Export("ec_pubkey_serialize");
        _parseKey = (delegate* unmanaged[Cdecl]<nint, byte*, byte*, nuint, int>)Export("ec_pubkey_parse");
        _sign = (delegate* unmanaged[Cdecl]<nint, byte*, byte*, byte*, nint, nint, int>)Export("ecdsa_sign");
        _serializeSignature = (delegate* unmanaged[Cdecl]<nint, byte*, byte*, int>)Export("ecdsa_signature_serialize_compact");
        _parseSignature = (delegate* unmanaged[Cdecl]<nint, byte*, byte*, int>)Export("ecdsa_signature_parse_compact");
        _verify = (delegate* unmanaged[Cdecl]<nint, byte*, byte*, byte*, int>)Export("ecdsa_verify");
        _signRecoverable = (delegate* unmanaged[Cdecl]<nint, byte*, byte*, byte*, nint, nint, int>)Export("ecdsa_sign_recoverable");
        _serializeRecoverable = (delegate* unmanaged[Cdecl]<nint, byte*, int*, byte*, int>)Export("ecdsa_recoverable_signature_serialize_compact");
        _parseRecoverable = (delegate* unmanaged[Cdecl]<nint, byte*, byte*, int, int>)Export("ecdsa_recoverable_signature_parse_compact");
        _recover = (delegate* unmanaged[Cdecl]<nint, byte*, byte*, byte*, int>)Export("ecdsa_recover");
        _context = ((delegate* unmanaged[Cdecl]<uint, nint>)Export("context_create"))(ContextFlags);
        var randomize = (delegate* unmanaged[Cdecl]<nint, byte*, int>)Export("context_randomize");

        // Blinds the arithmetic against side channels; results do not depend on it.
        var seed = RandomNumberGenerator.GetBytes(CurveOrder.ScalarSize);
        fixed (byte* seedPointer = seed)
        {
            Require(_context != 0 && randomize(_context, seedPointer) == 1, "context_randomize");
        }
    }

    /// <summary>Null where the library is missing, lacks a function, or does not sign as the managed one does.</summary>
    public static NativeSecp256k1? TryLoad()
    {
        foreach (var name in LibraryNames)
        {
            if (!NativeLibrary.TryLoad(name, out var library))
            {
                continue;
            }

            try
            {
                var native = new NativeSecp256k1(library);
                if (AgreesWithManaged(native))
                {
                    return native;
                }
            }
            catch (Exception exception) when (exception is EntryPointNotFoundException or CryptographicException)
            {
                // Some other library by this name: the next name may be the right one, and the managed library always is.
                continue;
            }
        }

        return null;
    }

    public byte[] GetPublicKey(ReadOnlySpan<byte> privateKey)
    {
        var opaque = stackalloc byte[OpaqueSize];
        var key = new byte[Secp256k1.CompressedKeySize];
        nuint size = Secp256k1.CompressedKeySize;
        fixed (byte* privatePointer = privateKey, keyPointer = key)
        {
            Require(_createKey(_context, opaque, privatePointer) == 1, "ec_pubkey_create");
            Require(_serializeKey(_context, keyPointer, &size, opaque, CompressedFlags) == 1, "ec_pubkey_serialize");
        }

        return key;
    }

    public byte[] Sign(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> privateKey)
    {
        var opaque = stackalloc byte[OpaqueSize];
        var compact = new byte[2 * CurveOrder.ScalarSize];
        fixed (byte* digestPointer = digest, privatePointer = privateKey, compactPointer = compact)
        {
            // No nonce function named means RFC 6979; the library always chooses the lower s.
            Require(_sign(_context, opaque, digestPointer, privatePointer, 0, 0) == 1, "ecdsa_sign");
            Require(_serializeSignature(_context, compactPointer, opaque) == 1, "ecdsa_signature_serialize_compact");
        }

        return compact;
    }

    public bool Verify(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> compactSignature, ReadOnlySpan<byte> publicKey)
    {
        var opaqueKey = stackalloc byte[OpaqueSize];
        var opaqueSignature = stackalloc byte[OpaqueSize];
        fixed (byte* digestPointer = digest, signaturePointer = compactSignature, keyPointer = publicKey)
        {
            return _parseKey(_context, opaqueKey, keyPointer, (nuint)publicKey.Length) == 1
                && _parseSignature(_context, opaqueSignature, signaturePointer) == 1
                && _verify(_context, opaqueSignature, digestPointer, opaqueKey) == 1;
        }
    }

    public byte[] SignRecoverable(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> privateKey)
    {
        var opaque = stackalloc byte[OpaqueRecoverableSize];
        var signature = new byte[(2 * CurveOrder.ScalarSize) + 1];
        var recoveryId = 0;
        fixed (byte* digestPointer = digest, privatePointer = privateKey, signaturePointer = signature)
        {
            Require(_signRecoverable(_context, opaque, digestPointer, privatePointer, 0, 0) == 1, "ecdsa_sign_recoverable");
            Require(_serializeRecoverable(_context, signaturePointer, &recoveryId, opaque) == 1, "ecdsa_recoverable_signature_serialize_compact");
        }

        signature[^1] = (byte)recoveryId;
        return signature;
    }

    public byte[]? Recover(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> compactSignature, int recoveryId)
    {
        var opaqueSignature = stackalloc byte[OpaqueRecoverableSize];
        var opaqueKey = stackalloc byte[OpaqueSize];
        var key = new byte[UncompressedSize];
        nuint size = UncompressedSize;
        fixed (byte* digestPointer = digest, signaturePointer = compactSignature, keyPointer = key)
        {
            if (_parseRecoverable(_context, opaqueSignature, signaturePointer, recoveryId) != 1 || _recover(_context, opaqueKey, opaqueSignature, digestPointer) != 1)
            {
                return null;
            }

            Require(_serializeKey(_context, keyPointer, &size, opaqueKey, UncompressedFlags) == 1, "ec_pubkey_serialize");
        }

        return key;
    }

    private static bool AgreesWithManaged(NativeSecp256k1 native)
    {
        var managed = new ManagedSecp256k1();
        var (privateKey, digest) = (SHA256.HashData("key"u8), SHA256.HashData("digest"u8));
        var (key, signature) = (managed.GetPublicKey(privateKey), managed.Sign(digest, privateKey));
        return native.GetPublicKey(privateKey).AsSpan().SequenceEqual(key)
            && native.Sign(digest, privateKey).AsSpan().SequenceEqual(signature)
            && native.Verify(digest, signature, key)
            && native.SignRecoverable(digest, privateKey).AsSpan().SequenceEqual(managed.SignRecoverable(digest, privateKey));
    }

    private static void Require(bool succeeded, string function)
    {
        if (!succeeded)
        {
            throw new CryptographicException($"libsecp256k1 refused {function}.");
        }
    }
}
