using System.Text;

namespace HotChocolate.Language;

/// <summary>Splits a UTF-8 document into tokens, one at a time and without allocating.</summary>
public ref partial struct Utf8GraphQLReader
{
    private readonly ReadOnlySpan<byte> _source;
    private readonly int _maxAllowedTokens;
    private int _position;
    private int _line;
    private int _lineStart;
    private int _tokenCount;

    /// <summary>A reader that stands before the first token.</summary>
    /// <param name="graphQLData">The document in UTF-8; a byte order mark is skipped.</param>
    /// <param name="maxAllowedTokens">After how many tokens reading fails.</param>
    public Utf8GraphQLReader(ReadOnlySpan<byte> graphQLData, int maxAllowedTokens = int.MaxValue)
    {
        _source = graphQLData;
        _maxAllowedTokens = maxAllowedTokens;
        _line = Line = 1;
        Column = 1;
        if (graphQLData.StartsWith("\uFEFF"u8)) _position = _lineStart = 3;
    }

    /// <summary>The kind of the current token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Byte offset of the current token.</summary>
    public int Start { get; private set; }

    /// <summary>Byte offset behind the current token.</summary>
    public readonly int End => _position;

    /// <summary>Byte offset behind the token before the current one.</summary>
    public int PreviousEnd { get; private set; }

    /// <summary>Line of the current token, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Column of the current token, from 1.</summary>
    public int Column { get; private set; }

    /// <summary>The text of a name or number; the raw inside of a string.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>How the current float was written.</summary>
    public FloatFormat FloatFormat { get; private set; }

    /// <summary>Moves to the next token; false at the end of the document.</summary>
    public bool Read()
    {
        PreviousEnd = _position;
        SkipIgnored();
        Start = _position;
        Column = _position - _lineStart + 1;
        Line = _line;
        if (_position >= _source.Length)
        {
            Kind = TokenKind.EndOfFile;
            Value = default;
            return false;
        }
        if (++_tokenCount > _maxAllowedTokens)
            throw Error($"Document contains more than {_maxAllowedTokens} tokens. Parsing aborted.");
        ReadToken(_source[_position]);
        return true;
    }

    /// <summary>The current token's text: a name or number as it stands, a string with escapes resolved.</summary>
    public readonly string GetString() => Kind switch
    {
        TokenKind.String => StringDecoder.Quoted(Value, this),
        TokenKind.BlockString => StringDecoder.Block(Value),
        _ => Encoding.UTF8.GetString(Value),
    };

    internal readonly SyntaxException Error(string message) => new(message, Start, Line, Column);

    private void ReadToken(byte c)
    {
        if (Characters.IsNameStart(c)) ReadName();
        else if (c == '"') ReadString();
        else if (c == '-' || Characters.IsDigit(c)) ReadNumber();
        else ReadPunctuator(c);
    }

    private void ReadName()
    {
        var rest = _source[_position..];
        var length = rest.IndexOfAnyExcept(Characters.Name);
        Take(TokenKind.Name, length < 0 ? rest.Length : length);
    }

    private void Take(TokenKind kind, int length)
    {
        Kind = kind;
        Value = _source.Slice(_position, length);
        _position += length;
    }

    private void ReadPunctuator(byte c)
    {
        var kind = c switch
        {
            (byte)'{' => TokenKind.LeftBrace,
            (byte)'}' => TokenKind.RightBrace,
            (byte)'(' => TokenKind.LeftParenthesis,
            (byte)')' => TokenKind.RightParenthesis,
            (byte)':' => TokenKind.Colon,
            (byte)'$' => TokenKind.Dollar,
            (byte)'@' => TokenKind.At,
            (byte)'!' => TokenKind.Bang,
            (byte)'=' => TokenKind.Equal,
            (byte)'[' => TokenKind.LeftBracket,
            (byte)']' => TokenKind.RightBracket,
            (byte)'|' => TokenKind.Pipe,
            (byte)'&' => TokenKind.Ampersand,
            (byte)'.' => TokenKind.Spread,
            _ => throw UnexpectedCharacter(),
        };
        if (kind == TokenKind.Spread && !_source[_position..].StartsWith("..."u8))
            throw Error("Unexpected character `.`; a spread is written with three dots.");
        Take(kind, kind == TokenKind.Spread ? 3 : 1);
    }

    private readonly SyntaxException UnexpectedCharacter()
    {
        Rune.DecodeFromUtf8(_source[_position..], out var rune, out _);
        return Error(rune.Value < 0x20
            ? $"Unexpected character (U+{rune.Value:X4})."
            : $"Unexpected character `{rune}` (U+{rune.Value:X4}).");
    }
}
