namespace HotChocolate.Language;

public ref partial struct Utf8GraphQLParser
{
    private IDefinitionNode ParseExtension()
    {
        var mark = Mark();
        ExpectKeyword(Keywords.Extend);
        if (SkipKeyword(Keywords.Type)) return ParseObjectTypeExtension(mark);
        if (SkipKeyword(Keywords.Input)) return ParseInputObjectTypeExtension(mark);
        if (SkipKeyword(Keywords.Enum)) return ParseEnumTypeExtension(mark);
        if (SkipKeyword(Keywords.Scalar)) return ParseScalarTypeExtension(mark);
        if (SkipKeyword(Keywords.Interface)) return ParseInterfaceTypeExtension(mark);
        if (SkipKeyword(Keywords.Union)) return ParseUnionTypeExtension(mark);
        if (SkipKeyword(Keywords.Schema)) return ParseSchemaExtension(mark);
        throw Unexpected();
    }

    private SchemaExtensionNode ParseSchemaExtension(StartMark mark)
    {
        var directives = ParseDirectives(isConstant: true);
        var operations = ParseOperationTypes();
        Extends(directives.Count + operations.Count);
        return new SchemaExtensionNode(Locate(mark), directives, operations);
    }

    private ScalarTypeExtensionNode ParseScalarTypeExtension(StartMark mark)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        Extends(directives.Count);
        return new ScalarTypeExtensionNode(Locate(mark), name, directives);
    }

    private ObjectTypeExtensionNode ParseObjectTypeExtension(StartMark mark)
    {
        var name = ParseName();
        var interfaces = ParseInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldDefinitions();
        Extends(interfaces.Count + directives.Count + fields.Count);
        return new ObjectTypeExtensionNode(Locate(mark), name, directives, interfaces, fields);
    }

    private InterfaceTypeExtensionNode ParseInterfaceTypeExtension(StartMark mark)
    {
        var name = ParseName();
        var interfaces = ParseInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldDefinitions();
        Extends(interfaces.Count + directives.Count + fields.Count);
        return new InterfaceTypeExtensionNode(Locate(mark), name, directives, interfaces, fields);
    }

    private UnionTypeExtensionNode ParseUnionTypeExtension(StartMark mark)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var types = Skip(TokenKind.Equal) ? ParseNamedTypes(TokenKind.Pipe) : [];
        Extends(directives.Count + types.Count);
        return new UnionTypeExtensionNode(Locate(mark), name, directives, types);
    }

    private EnumTypeExtensionNode ParseEnumTypeExtension(StartMark mark)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var values = ParseEnumValues();
        Extends(directives.Count + values.Count);
        return new EnumTypeExtensionNode(Locate(mark), name, directives, values);
    }

    private InputObjectTypeExtensionNode ParseInputObjectTypeExtension(StartMark mark)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseInputValues(TokenKind.LeftBrace, TokenKind.RightBrace);
        Extends(directives.Count + fields.Count);
        return new InputObjectTypeExtensionNode(Locate(mark), name, directives, fields);
    }

    /// <summary>The grammar has no extension that adds nothing.</summary>
    private readonly void Extends(int additions)
    {
        if (additions == 0) throw Unexpected();
    }
}
