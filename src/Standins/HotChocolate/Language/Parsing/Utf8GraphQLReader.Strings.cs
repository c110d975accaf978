namespace HotChocolate.Language;

public ref partial struct Utf8GraphQLReader
{
    private void ReadString()
    {
        if (_source[_position..].StartsWith("\"\"\""u8)) ReadBlockString();
        else ReadQuotedString();
    }

    private void ReadQuotedString()
    {
        var from = _position + 1;
        var at = from;
        while (true)
        {
            var stop = _source[at..].IndexOfAny(Characters.StringStops);
            if (stop < 0) throw Error("Unterminated string.");
            at += stop;
            var c = _source[at];
            if (c == '"') break;
            if (c is (byte)'\n' or (byte)'\r') throw Error("Unterminated string.");
            if (c != '\\') throw Error($"Invalid character within a string (U+{(int)c:X4}).");
            // The escaped character is looked at when the value is decoded; here it must only not end the string.
            at += 2;
            if (at > _source.Length) throw Error("Unterminated string.");
        }
        Kind = TokenKind.String;
        Value = _source[from..at];
        _position = at + 1;
    }

    private void ReadBlockString()
    {
        _position += 3;
        var from = _position;
        while (true)
        {
            if (_position >= _source.Length) throw Error("Unterminated block string.");
            var c = _source[_position];
            if (c == '"' && _source[_position..].StartsWith("\"\"\""u8)) break;
            if (c == '\\' && _source[_position..].StartsWith("\\\"\"\""u8))
            {
                _position += 4;
                continue;
            }
            if (Characters.IsForbiddenControl(c)) throw Error($"Invalid character within a block string (U+{(int)c:X4}).");
            _position += c == '\r' && _source[_position..].StartsWith("\r\n"u8) ? 2 : 1;
            if (c is (byte)'\n' or (byte)'\r') NewLine();
        }
        Kind = TokenKind.BlockString;
        Value = _source[from.._position];
        _position += 3;
    }
}
