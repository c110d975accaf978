namespace HotChocolate.Types.Introspection;

/// <summary><c>__Type</c>.</summary>
internal sealed class TypeIntrospectionType : ObjectType
{
    protected override void Configure(IObjectTypeDescriptor descriptor)
    {
        descriptor.Name("__Type").Description(
            "The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as represented by the `__TypeKind` enum.");
        descriptor.Pure<IType>("kind", "__TypeKind!", t => t.Kind);
        descriptor.Pure<IType>("name", "String", t => (t as INamedType)?.Name);
        descriptor.Pure<IType>("description", "String", t => (t as INamedType)?.Description);
        descriptor.WithDeprecated<IType, IOutputField>(
            "fields", "[__Field!]", t => (t as IComplexOutputType)?.Fields.Where(f => !f.IsIntrospectionField), f => f.IsDeprecated);
        descriptor.Pure<IType>("interfaces", "[__Type!]", t => (t as IComplexOutputType)?.Implements);
        descriptor.Field("possibleTypes").Type("[__Type!]").Resolve(c => c.Parent<IType>() is INamedType type && type.IsAbstractType()
            ? c.Schema.GetPossibleTypes(type)
            : null);
        descriptor.WithDeprecated<IType, IEnumValue>("enumValues", "[__EnumValue!]", t => (t as EnumType)?.Values, v => v.IsDeprecated);
        descriptor.WithDeprecated<IType, IInputField>("inputFields", "[__InputValue!]", t => (t as InputObjectType)?.Fields, f => f.IsDeprecated);
        descriptor.Pure<IType>("ofType", "__Type", t => t is INamedType ? null : t.InnerType());
        descriptor.Pure<IType>("specifiedByURL", "String", t => (t as ScalarType)?.SpecifiedBy?.ToString());
        descriptor.Pure<IType>("isOneOf", "Boolean", t => (t as InputObjectType)?.IsOneOf);
        descriptor.Needs<FieldIntrospectionType>().Needs<EnumValueIntrospectionType>().Needs<InputValueIntrospectionType>()
            .Needs<TypeKindIntrospectionType>();
    }
}
