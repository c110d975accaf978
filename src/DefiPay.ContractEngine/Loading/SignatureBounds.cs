using System.Reflection.Metadata;

namespace DefiPay.ContractEngine.Loading;

/// <summary>
/// Walks signature blobs (ECMA-335 II.23.2) for counts that the blob cannot hold, nesting too deep to follow, and type
/// specifications inside of signatures, which could refer to themselves. And for values passed off as classes.
/// </summary>
internal sealed class SignatureBounds(TypeKinds kinds)
{
    // Of the type that is being walked. Who looks at what an instruction names looks at all of them, for each instruction.
    private int _parts;

    private const int DepthMax = 24;
    private const int ParametersMax = 1000;
    private const int LocalsMax = 65_000;
    private const int PartsMax = 64;
    private const byte GenericFlag = 0x10;
    private const int TypeSpecTag = 2;
    private const byte ValueTypeElement = 0x11;

    /// <summary>A field's, method's, property's, local variables' or method instantiation's signature.</summary>
    public bool MemberHolds(ref BlobReader blob)
    {
        if (blob.Length == 0) return false;
        var header = blob.ReadByte();
        switch (header & 0x0f)
        {
            case 0x06:
                return Whole(ref blob);
            case 0x07:
                return Each(ref blob, LocalsMax);
            case 0x0a:
                return Each(ref blob, PartsMax);
            case 0x08:
                return Each(ref blob, ParametersMax, extra: 1);
            default:
                if ((header & GenericFlag) != 0) blob.ReadCompressedInteger();
                return Each(ref blob, ParametersMax, extra: 1);
        }
    }

    /// <summary>A type specification's signature.</summary>
    public bool TypeHolds(ref BlobReader blob) => Whole(ref blob);

    private bool Each(ref BlobReader blob, int countMax, int extra = 0)
    {
        var count = blob.ReadCompressedInteger();
        if (count > countMax || count > blob.RemainingBytes) return false;
        for (var i = 0; i < count + extra; i++)
        {
            if (!Whole(ref blob)) return false;
        }

        return true;
    }

    private bool Whole(ref BlobReader blob)
    {
        _parts = 0;
        return Type(ref blob, 0);
    }

    private bool Method(ref BlobReader blob, byte header, int depth)
    {
        if ((header & GenericFlag) != 0) blob.ReadCompressedInteger();
        return Counted(ref blob, depth, extra: 1);
    }

    private bool Counted(ref BlobReader blob, int depth, int extra = 0)
    {
        var count = blob.ReadCompressedInteger();
        if (count > blob.RemainingBytes) return false;
        for (var i = 0; i < count + extra; i++)
        {
            if (!Type(ref blob, depth + 1)) return false;
        }

        return true;
    }

    private bool Type(ref BlobReader blob, int depth)
    {
        if (depth > DepthMax || ++_parts > PartsMax || blob.RemainingBytes == 0) return false;
        var element = blob.ReadByte();
        switch (element)
        {
            case >= 0x01 and <= 0x0e or 0x16 or 0x18 or 0x19 or 0x1c: // primitives, typedref, native ints, object
                return true;
            case 0x0f or 0x10 or 0x1d or 0x45 or 0x41: // pointer, by-reference, array, pinned, sentinel
                return Type(ref blob, depth + 1);
            case 0x11 or 0x12: // value type, class
                return Named(ref blob, element);
            case 0x13 or 0x1e: // generic parameters
                blob.ReadCompressedInteger();
                return true;
            case 0x14:
                return Rectangular(ref blob, depth);
            case 0x15:
                return Named(ref blob, blob.ReadByte()) && Counted(ref blob, depth);
            case 0x1b:
                return Method(ref blob, blob.ReadByte(), depth + 1);
            case 0x1f or 0x20: // custom modifiers
                return IsNamed(blob.ReadCompressedInteger()) && Type(ref blob, depth + 1);
            default:
                return false;
        }
    }

    private bool Named(ref BlobReader blob, byte element)
    {
        var token = blob.ReadCompressedInteger();
        return IsNamed(token) && kinds.Agree(token, claimsValueType: element == ValueTypeElement);
    }

    private static bool IsNamed(int token) => (token & 3) != TypeSpecTag;

    private bool Rectangular(ref BlobReader blob, int depth)
    {
        if (!Type(ref blob, depth + 1)) return false;
        blob.ReadCompressedInteger();
        for (var list = 0; list < 2; list++)
        {
            var count = blob.ReadCompressedInteger();
            if (count > blob.RemainingBytes) return false;
            for (var i = 0; i < count; i++)
            {
                // Lower bounds are signed, in the same width.
                blob.ReadCompressedInteger();
            }
        }

        return true;
    }
}
