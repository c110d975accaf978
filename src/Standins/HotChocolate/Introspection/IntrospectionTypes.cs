using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Introspection;

/// <summary>The types and fields by which a schema describes itself.</summary>
internal static class IntrospectionTypes
{
    public static bool IsIntrospectionType(string name) => name.StartsWith("__", StringComparison.Ordinal);

    public static void AddTo(
        TypeRegistry registry, ObjectType queryType, Action<ObjectFieldDefinition, ObjectTypeDefinition, ITypeSystemObject> addField)
    {
        registry.AddClass(typeof(SchemaIntrospectionType));
        var definition = queryType.Definition!;
        addField(TypeField(), definition, queryType);
        addField(SchemaField(), definition, queryType);
    }

    public static ObjectFieldDefinition TypeName(IDescriptorContext context)
    {
        _ = context;
        return new ObjectFieldDefinition
        {
            Name = "__typename",
            Type = TypeReference.Parse("String!"),
            Flags = FieldFlags.Introspection,
            PureResolver = c => c.ObjectType.Name
        };
    }

    private static ObjectFieldDefinition SchemaField() => new()
    {
        Name = "__schema",
        Description = "Access the current type schema of this server.",
        Type = TypeReference.Parse("__Schema!"),
        Flags = FieldFlags.Introspection,
        PureResolver = c => c.Schema
    };

    private static ObjectFieldDefinition TypeField()
    {
        var field = new ObjectFieldDefinition
        {
            Name = "__type",
            Description = "Request the type information of a single type.",
            Type = TypeReference.Parse("__Type"),
            Flags = FieldFlags.Introspection,
            PureResolver = c => c.Schema.TryGetType<INamedType>(c.ArgumentValue<string>("name"), out var type) ? type : null
        };
        field.Arguments.Add(new ArgumentDefinition { Name = "name", Type = TypeReference.Parse("String!") });
        return field;
    }
}
