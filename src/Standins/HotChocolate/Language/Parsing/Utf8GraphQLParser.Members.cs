using System.Collections.Frozen;

namespace HotChocolate.Language;

public ref partial struct Utf8GraphQLParser
{
    private static readonly FrozenSet<string> DirectiveLocations = new[]
    {
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION", "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE",
        "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
    }.ToFrozenSet();

    private IReadOnlyList<NamedTypeNode> ParseInterfaces() =>
        SkipKeyword(Keywords.Implements) ? ParseNamedTypes(TokenKind.Ampersand) : [];

    /// <summary>Names between separators; one separator may also lead.</summary>
    private List<NamedTypeNode> ParseNamedTypes(TokenKind separator)
    {
        Skip(separator);
        var types = new List<NamedTypeNode>();
        do types.Add(ParseNamedType());
        while (Skip(separator));
        return types;
    }

    private List<NameNode> ParseDirectiveLocations()
    {
        Skip(TokenKind.Pipe);
        var locations = new List<NameNode>();
        do
        {
            if (_reader.Kind == TokenKind.Name && !DirectiveLocations.Contains(_reader.GetString())) throw Unexpected();
            locations.Add(ParseName());
        }
        while (Skip(TokenKind.Pipe));
        return locations;
    }

    private IReadOnlyList<FieldDefinitionNode> ParseFieldDefinitions()
    {
        if (!Skip(TokenKind.LeftBrace)) return [];
        var fields = new List<FieldDefinitionNode>();
        do fields.Add(ParseFieldDefinition());
        while (Continues(TokenKind.RightBrace));
        _reader.Read();
        return fields;
    }

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var mark = Mark();
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseInputValues(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
        Expect(TokenKind.Colon);
        var type = ParseType();
        var directives = ParseDirectives(isConstant: true);
        return new FieldDefinitionNode(Locate(mark), name, description, arguments, type, directives);
    }

    private IReadOnlyList<InputValueDefinitionNode> ParseInputValues(TokenKind open, TokenKind close)
    {
        if (!Skip(open)) return [];
        var values = new List<InputValueDefinitionNode>();
        do values.Add(ParseInputValue());
        while (Continues(close));
        _reader.Read();
        return values;
    }

    private InputValueDefinitionNode ParseInputValue()
    {
        var mark = Mark();
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equal) ? ParseValue(isConstant: true) : null;
        var directives = ParseDirectives(isConstant: true);
        return new InputValueDefinitionNode(Locate(mark), name, description, type, defaultValue, directives);
    }

    private IReadOnlyList<EnumValueDefinitionNode> ParseEnumValues()
    {
        if (!Skip(TokenKind.LeftBrace)) return [];
        var values = new List<EnumValueDefinitionNode>();
        do values.Add(ParseEnumValue());
        while (Continues(TokenKind.RightBrace));
        _reader.Read();
        return values;
    }

    private EnumValueDefinitionNode ParseEnumValue()
    {
        var mark = Mark();
        var description = ParseDescription();
        if (Is(Keywords.True) || Is(Keywords.False) || Is(Keywords.Null)) throw Unexpected();
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        return new EnumValueDefinitionNode(Locate(mark), name, description, directives);
    }
}
