using HotChocolate.Internal;
using HotChocolate.Language;

namespace HotChocolate.Types.Descriptors;

/// <summary>How descriptors turn what they are given as a type into a reference.</summary>
internal static class TypeReferences
{
    public static TypeReference FromType(IDescriptorContext context, Type type, TypeContext typeContext) =>
        context.TypeInspector.GetTypeRef(type, typeContext);

    public static TypeReference FromInstance(ITypeSystemMember type) => TypeReference.Create(type);

    public static TypeReference FromSyntax(ITypeNode type, TypeContext typeContext) => TypeReference.Create(type, typeContext);

    /// <summary>Applies the nullability of <paramref name="shape"/> and its lists to the schema type <paramref name="named"/>.</summary>
    public static ExtendedTypeReference Reshape(ExtendedTypeReference shape, Type named) =>
        shape.WithType(Reshape(shape.Type, named));

    private static ExtendedType Reshape(IExtendedType shape, Type named) => shape.ElementType is { } element
        ? new ExtendedType(shape.Type, shape.Source, shape.IsNullable, true, Reshape(element, named))
        : new ExtendedType(named, named, shape.IsNullable, true);
}
