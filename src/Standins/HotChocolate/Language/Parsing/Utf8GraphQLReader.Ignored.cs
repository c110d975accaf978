namespace HotChocolate.Language;

public ref partial struct Utf8GraphQLReader
{
    /// <summary>Skips white space, line ends, commas and comments.</summary>
    private void SkipIgnored()
    {
        while (_position < _source.Length)
        {
            switch (_source[_position])
            {
                case (byte)' ' or (byte)'\t' or (byte)',':
                    _position++;
                    break;
                case (byte)'\n':
                    _position++;
                    NewLine();
                    break;
                case (byte)'\r':
                    _position += _source[_position..].StartsWith("\r\n"u8) ? 2 : 1;
                    NewLine();
                    break;
                case (byte)'#':
                    SkipComment();
                    break;
                // A byte order mark is allowed between tokens, too.
                case 0xEF when _source[_position..].StartsWith("\uFEFF"u8):
                    _position += 3;
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipComment()
    {
        var rest = _source[_position..];
        var length = rest.IndexOfAny(Characters.LineEnds);
        _position += length < 0 ? rest.Length : length;
    }

    private void NewLine()
    {
        _line++;
        _lineStart = _position;
    }
}
