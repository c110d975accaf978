namespace HotChocolate.Types.Introspection;

/// <summary><c>__TypeKind</c>.</summary>
internal sealed class TypeKindIntrospectionType : EnumType<TypeKind>
{
    protected override void Configure(IEnumTypeDescriptor<TypeKind> descriptor)
    {
        descriptor.Name("__TypeKind").Description("An enum describing what kind of type a given `__Type` is.");
        descriptor.Value(TypeKind.Directive).Ignore();
    }
}
