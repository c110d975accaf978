using System.Text;

namespace HotChocolate.Language;

/// <summary>
/// Parses GraphQL documents: the whole grammar of the October 2021 specification. Recursion is bounded by
/// <see cref="ParserOptions.MaxAllowedRecursionDepth"/>, so no document can exhaust the stack.
/// </summary>
public ref partial struct Utf8GraphQLParser
{
    private readonly ParserOptions _options;
    private Utf8GraphQLReader _reader;
    private int _nodeCount;
    private int _fieldCount;
    private int _depth;

    /// <summary>A parser over a document in UTF-8.</summary>
    public Utf8GraphQLParser(ReadOnlySpan<byte> graphQLData, ParserOptions? options = null)
    {
        _options = options ?? ParserOptions.Default;
        _reader = new Utf8GraphQLReader(graphQLData, _options.MaxAllowedTokens);
    }

    /// <summary>Parses a document. Throws <see cref="SyntaxException"/>.</summary>
    public static DocumentNode Parse(ReadOnlySpan<byte> graphQLData) => Parse(graphQLData, ParserOptions.Default);

    /// <summary>Parses a document. Throws <see cref="SyntaxException"/>.</summary>
    public static DocumentNode Parse(ReadOnlySpan<byte> graphQLData, ParserOptions options) =>
        new Utf8GraphQLParser(graphQLData, options).Parse();

    /// <summary>Parses a document. Throws <see cref="SyntaxException"/>.</summary>
    public static DocumentNode Parse(string sourceText) => Parse(sourceText, ParserOptions.Default);

    /// <summary>Parses a document. Throws <see cref="SyntaxException"/>.</summary>
    public static DocumentNode Parse(string sourceText, ParserOptions options) =>
        Parse(Encoding.UTF8.GetBytes(sourceText), options);

    /// <summary>Parses the document this parser was made for.</summary>
    public DocumentNode Parse()
    {
        _reader.Read();
        var mark = Mark();
        var definitions = new List<IDefinitionNode>();
        do definitions.Add(ParseDefinition());
        while (_reader.Kind != TokenKind.EndOfFile);
        return new DocumentNode(Locate(mark), definitions) { FieldsCount = _fieldCount, Count = _nodeCount };
    }

    private IDefinitionNode ParseDefinition()
    {
        if (_reader.Kind == TokenKind.LeftBrace) return ParseAnonymousQuery();
        if (_reader.Kind is TokenKind.String or TokenKind.BlockString) return ParseTypeSystemDefinition();
        if (_reader.Kind != TokenKind.Name) throw Unexpected();
        if (Is(Keywords.Query) || Is(Keywords.Mutation) || Is(Keywords.Subscription)) return ParseOperation();
        if (Is(Keywords.Fragment)) return ParseFragmentDefinition();
        return Is(Keywords.Extend) ? ParseExtension() : ParseTypeSystemDefinition();
    }
}
