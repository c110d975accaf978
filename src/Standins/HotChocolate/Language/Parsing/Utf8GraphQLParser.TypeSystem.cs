namespace HotChocolate.Language;

public ref partial struct Utf8GraphQLParser
{
    private IDefinitionNode ParseTypeSystemDefinition()
    {
        var mark = Mark();
        var description = ParseDescription();
        if (SkipKeyword(Keywords.Type)) return ParseObjectType(mark, description);
        if (SkipKeyword(Keywords.Input)) return ParseInputObjectType(mark, description);
        if (SkipKeyword(Keywords.Enum)) return ParseEnumType(mark, description);
        if (SkipKeyword(Keywords.Scalar)) return ParseScalarType(mark, description);
        if (SkipKeyword(Keywords.Interface)) return ParseInterfaceType(mark, description);
        if (SkipKeyword(Keywords.Union)) return ParseUnionType(mark, description);
        if (SkipKeyword(Keywords.Directive)) return ParseDirectiveDefinition(mark, description);
        if (SkipKeyword(Keywords.Schema)) return ParseSchema(mark, description);
        throw Unexpected();
    }

    private StringValueNode? ParseDescription() =>
        _reader.Kind is TokenKind.String or TokenKind.BlockString ? ParseString() : null;

    private SchemaDefinitionNode ParseSchema(StartMark mark, StringValueNode? description)
    {
        var directives = ParseDirectives(isConstant: true);
        if (_reader.Kind != TokenKind.LeftBrace) throw Expected(TokenKind.LeftBrace);
        var operations = ParseOperationTypes();
        return new SchemaDefinitionNode(Locate(mark), description, directives, operations);
    }

    private IReadOnlyList<OperationTypeDefinitionNode> ParseOperationTypes()
    {
        if (!Skip(TokenKind.LeftBrace)) return [];
        var operations = new List<OperationTypeDefinitionNode>();
        do
        {
            var mark = Mark();
            var operation = ParseOperationType();
            Expect(TokenKind.Colon);
            var type = ParseNamedType();
            operations.Add(new OperationTypeDefinitionNode(Locate(mark), operation, type));
        }
        while (Continues(TokenKind.RightBrace));
        _reader.Read();
        return operations;
    }

    private ScalarTypeDefinitionNode ParseScalarType(StartMark mark, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        return new ScalarTypeDefinitionNode(Locate(mark), name, description, directives);
    }

    private ObjectTypeDefinitionNode ParseObjectType(StartMark mark, StringValueNode? description)
    {
        var name = ParseName();
        var interfaces = ParseInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldDefinitions();
        return new ObjectTypeDefinitionNode(Locate(mark), name, description, directives, interfaces, fields);
    }

    private InterfaceTypeDefinitionNode ParseInterfaceType(StartMark mark, StringValueNode? description)
    {
        var name = ParseName();
        var interfaces = ParseInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldDefinitions();
        return new InterfaceTypeDefinitionNode(Locate(mark), name, description, directives, interfaces, fields);
    }

    private UnionTypeDefinitionNode ParseUnionType(StartMark mark, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var types = Skip(TokenKind.Equal) ? ParseNamedTypes(TokenKind.Pipe) : [];
        return new UnionTypeDefinitionNode(Locate(mark), name, description, directives, types);
    }

    private EnumTypeDefinitionNode ParseEnumType(StartMark mark, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var values = ParseEnumValues();
        return new EnumTypeDefinitionNode(Locate(mark), name, description, directives, values);
    }

    private InputObjectTypeDefinitionNode ParseInputObjectType(StartMark mark, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseInputValues(TokenKind.LeftBrace, TokenKind.RightBrace);
        return new InputObjectTypeDefinitionNode(Locate(mark), name, description, directives, fields);
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition(StartMark mark, StringValueNode? description)
    {
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseInputValues(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
        var isRepeatable = SkipKeyword(Keywords.Repeatable);
        ExpectKeyword(Keywords.On);
        var locations = ParseDirectiveLocations();
        return new DirectiveDefinitionNode(Locate(mark), name, description, isRepeatable, arguments, locations);
    }
}
