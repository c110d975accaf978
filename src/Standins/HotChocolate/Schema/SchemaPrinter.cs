using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Introspection;

namespace HotChocolate;

/// <summary>Turns a schema into the schema definition language: by kind, then by name.</summary>
internal static class SchemaPrinter
{
    public static DocumentNode ToDocument(ISchema schema, bool includeSpecScalars)
    {
        var definitions = new List<IDefinitionNode> { SchemaDefinition(schema) };
        foreach (var type in schema.Types
            .Where(t => !IntrospectionTypes.IsIntrospectionType(t.Name))
            .Where(t => t is not ScalarType)
            .OrderBy(t => Rank(t.Kind))
            .ThenBy(t => t.Name, StringComparer.Ordinal))
        {
            definitions.Add(Definition(type));
        }

        definitions.AddRange(Directives(schema));
        definitions.AddRange(schema.Types
            .OfType<ScalarType>()
            .Where(s => includeSpecScalars || !BuiltInScalars.IsSpecified(s.Name))
            .OrderBy(s => s.Name, StringComparer.Ordinal)
            .Select(Definition));
        return new DocumentNode(definitions);
    }

    private static int Rank(TypeKind kind) => kind switch
    {
        TypeKind.Interface => 0,
        TypeKind.Object => 1,
        TypeKind.Union => 2,
        TypeKind.InputObject => 3,
        TypeKind.Enum => 4,
        _ => 5
    };

    private static IEnumerable<IDefinitionNode> Directives(ISchema schema)
    {
        var used = schema.Types.OfType<ScalarType>().Any(s => s.SpecifiedBy is not null);
        return schema.DirectiveTypes
            .Where(d => SpecifiedDirectives.IsPrinted(d.Name) && (d.Name != "specifiedBy" || used))
            .Select(DirectiveDefinition);
    }

    private static SchemaDefinitionNode SchemaDefinition(ISchema schema)
    {
        var roots = new List<OperationTypeDefinitionNode> { new(null, OperationType.Query, new NamedTypeNode(schema.QueryType.Name)) };
        if (schema.MutationType is { } mutation)
        {
            roots.Add(new OperationTypeDefinitionNode(null, OperationType.Mutation, new NamedTypeNode(mutation.Name)));
        }

        if (schema.SubscriptionType is { } subscription)
        {
            roots.Add(new OperationTypeDefinitionNode(null, OperationType.Subscription, new NamedTypeNode(subscription.Name)));
        }

        return new SchemaDefinitionNode(null, null, [], roots);
    }

    private static IDefinitionNode Definition(INamedType type) => type switch
    {
        ObjectType t => new ObjectTypeDefinitionNode(
            null, Name(t), Text(t.Description), Applied(t), Names(t.Implements), Fields(t.Fields)),
        InterfaceType t => new InterfaceTypeDefinitionNode(
            null, Name(t), Text(t.Description), Applied(t), Names(t.Implements), Fields(t.Fields)),
        UnionType t => new UnionTypeDefinitionNode(
            null, Name(t), Text(t.Description), Applied(t), Names(((IUnionType)t).Types)),
        InputObjectType t => new InputObjectTypeDefinitionNode(
            null, Name(t), Text(t.Description), Applied(t), t.Fields.Select(InputValue).ToArray()),
        EnumType t => new EnumTypeDefinitionNode(
            null, Name(t), Text(t.Description), Applied(t), t.Values.Select(EnumValue).ToArray()),
        ScalarType t => new ScalarTypeDefinitionNode(null, Name(t), Text(t.Description), Applied(t)),
        _ => throw new NotSupportedException($"`{type.Name}` is of no kind that can be printed.")
    };

    private static DirectiveDefinitionNode DirectiveDefinition(DirectiveType type) => new(
        null,
        Name(type),
        Text(type.Description),
        type.IsRepeatable,
        type.Arguments.Select(InputValue).ToArray(),
        DirectiveLocations.Of(type.Locations).Select(l => new NameNode(EnumName(l))).ToArray());

    private static string EnumName(DirectiveLocation location) => Types.Descriptors.EnumNaming.ToConstantCase(location.ToString());

    private static FieldDefinitionNode[] Fields(IEnumerable<IOutputField> fields) => fields
        .Where(f => !f.IsIntrospectionField)
        .Select(f => new FieldDefinitionNode(
            null, Name(f), Text(f.Description), f.Arguments.Select(InputValue).ToArray(), f.Type.ToTypeNode(), Applied(f)))
        .ToArray();

    private static InputValueDefinitionNode InputValue(IInputField field) =>
        new(null, Name(field), Text(field.Description), field.Type.ToTypeNode(), field.DefaultValue, Applied(field));

    private static EnumValueDefinitionNode EnumValue(IEnumValue value) =>
        new(null, Name(value), Text(value.Description), Applied(value));

    private static NamedTypeNode[] Names(IEnumerable<IHasName> types) => types.Select(t => new NamedTypeNode(t.Name)).ToArray();

    private static DirectiveNode[] Applied(IHasDirectives member) => member.Directives.Select(d => d.AsSyntaxNode()).ToArray();

    private static NameNode Name(IHasName member) => new(member.Name);

    private static StringValueNode? Text(string? description) => string.IsNullOrEmpty(description) ? null : new StringValueNode(description);
}
