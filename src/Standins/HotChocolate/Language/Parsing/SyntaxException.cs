namespace HotChocolate.Language;

/// <summary>The text is no GraphQL document, or is larger than the parser was told to accept.</summary>
public sealed class SyntaxException : Exception
{
    internal SyntaxException(string message, int position, int line, int column) : base(message)
    {
        Position = position;
        Line = line;
        Column = column;
    }

    /// <summary>Byte offset of the token at fault.</summary>
    public int Position { get; }

    /// <summary>Line of the token at fault, from 1.</summary>
    public int Line { get; }

    /// <summary>Column of the token at fault, from 1.</summary>
    public int Column { get; }
}
