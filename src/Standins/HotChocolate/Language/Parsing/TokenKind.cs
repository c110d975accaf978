namespace HotChocolate.Language;

/// <summary>The kinds of lexical token; error messages use these names.</summary>
public enum TokenKind : byte
{
    /// <summary>Before the first token.</summary>
    StartOfFile,
    /// <summary>Behind the last token.</summary>
    EndOfFile,
    /// <summary><c>!</c></summary>
    Bang,
    /// <summary><c>$</c></summary>
    Dollar,
    /// <summary><c>&amp;</c></summary>
    Ampersand,
    /// <summary><c>(</c></summary>
    LeftParenthesis,
    /// <summary><c>)</c></summary>
    RightParenthesis,
    /// <summary><c>...</c></summary>
    Spread,
    /// <summary><c>:</c></summary>
    Colon,
    /// <summary><c>=</c></summary>
    Equal,
    /// <summary><c>@</c></summary>
    At,
    /// <summary><c>[</c></summary>
    LeftBracket,
    /// <summary><c>]</c></summary>
    RightBracket,
    /// <summary><c>{</c></summary>
    LeftBrace,
    /// <summary><c>}</c></summary>
    RightBrace,
    /// <summary><c>|</c></summary>
    Pipe,
    /// <summary>A name or keyword.</summary>
    Name,
    /// <summary>An integer.</summary>
    Integer,
    /// <summary>A floating-point number.</summary>
    Float,
    /// <summary>A string between quotes.</summary>
    String,
    /// <summary>A string between triple quotes.</summary>
    BlockString,
}
