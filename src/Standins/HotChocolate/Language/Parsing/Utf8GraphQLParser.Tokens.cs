namespace HotChocolate.Language;

public ref partial struct Utf8GraphQLParser
{
    private readonly record struct StartMark(int Start, int Line, int Column);

    private readonly StartMark Mark() => new(_reader.Start, _reader.Line, _reader.Column);

    /// <summary>Counts the node that begins at <paramref name="mark"/> and says where it stands.</summary>
    private Location? Locate(StartMark mark)
    {
        if (++_nodeCount > _options.MaxAllowedNodes)
            throw _reader.Error($"Document contains more than {_options.MaxAllowedNodes} nodes. Parsing aborted.");
        return _options.NoLocations ? null : new Location(mark.Start, _reader.PreviousEnd, mark.Line, mark.Column);
    }

    /// <summary>Goes one level down; every recursion of the grammar passes here.</summary>
    private void Enter()
    {
        if (++_depth > _options.MaxAllowedRecursionDepth)
            throw _reader.Error($"Document nests deeper than {_options.MaxAllowedRecursionDepth} levels. Parsing aborted.");
    }

    private void Leave() => _depth--;

    private readonly bool Is(ReadOnlySpan<byte> keyword) =>
        _reader.Kind == TokenKind.Name && _reader.Value.SequenceEqual(keyword);

    private bool Skip(TokenKind kind)
    {
        if (_reader.Kind != kind) return false;
        _reader.Read();
        return true;
    }

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!Is(keyword)) return false;
        _reader.Read();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (_reader.Kind != kind) throw Expected(kind);
        _reader.Read();
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword)) throw Unexpected();
    }

    private readonly SyntaxException Expected(TokenKind kind) =>
        _reader.Error($"Expected a `{kind}`-token, but found a `{_reader.Kind}`-token.");

    private readonly SyntaxException Unexpected() => _reader.Error(_reader.Kind == TokenKind.Name
        ? $"Unexpected token: `{_reader.GetString()}`."
        : $"Unexpected token: `{_reader.Kind}`.");

    private NameNode ParseName()
    {
        if (_reader.Kind != TokenKind.Name) throw Expected(TokenKind.Name);
        var mark = Mark();
        var value = _reader.GetString();
        _reader.Read();
        return new NameNode(Locate(mark), value);
    }

    private NamedTypeNode ParseNamedType()
    {
        var mark = Mark();
        var name = ParseName();
        return new NamedTypeNode(Locate(mark), name);
    }

    /// <summary>Whether a list goes on: not at its end, and the document is not over.</summary>
    private readonly bool Continues(TokenKind close)
    {
        if (_reader.Kind == close) return false;
        return _reader.Kind != TokenKind.EndOfFile ? true : throw Expected(close);
    }
}
