namespace HotChocolate.Language;

public ref partial struct Utf8GraphQLReader
{
    private void ReadNumber()
    {
        var rest = _source[_position..];
        var at = rest[0] == '-' ? 1 : 0;
        at += IntegerPart(rest[at..]);
        var format = FloatFormat.FixedPoint;
        var kind = TokenKind.Integer;
        if (At(rest, at) == '.')
        {
            kind = TokenKind.Float;
            at += 1 + DigitsAt(rest[(at + 1)..]);
        }
        if (At(rest, at) is (byte)'e' or (byte)'E')
        {
            kind = TokenKind.Float;
            format = FloatFormat.Exponential;
            at++;
            if (At(rest, at) is (byte)'+' or (byte)'-') at++;
            at += DigitsAt(rest[at..]);
        }
        // `1a`, `1.5.6` and `0xF` would otherwise read as two tokens.
        var next = At(rest, at);
        if (next == '.' || Characters.IsNameStart(next) || Characters.IsDigit(next))
            throw Error($"Invalid number: unexpected `{(char)next}` behind the digits.");
        FloatFormat = format;
        Take(kind, at);
    }

    private readonly int IntegerPart(ReadOnlySpan<byte> rest)
    {
        var length = DigitsAt(rest);
        if (rest[0] == '0' && length > 1) throw Error("Invalid number: a leading zero must stand alone.");
        return length;
    }

    private readonly int DigitsAt(ReadOnlySpan<byte> rest)
    {
        var length = rest.IndexOfAnyExcept(Characters.Digits);
        if (length < 0) length = rest.Length;
        return length > 0 ? length : throw Error("Invalid number: a digit was expected.");
    }

    private static byte At(ReadOnlySpan<byte> text, int index) => index < text.Length ? text[index] : (byte)0;
}
