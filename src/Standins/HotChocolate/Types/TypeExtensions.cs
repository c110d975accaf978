using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>Questions about types.</summary>
public static class TypeExtensions
{
    /// <summary>True for a non-null type.</summary>
    public static bool IsNonNullType(this IType type) => type.Kind == TypeKind.NonNull;

    /// <summary>True for a nullable type.</summary>
    public static bool IsNullableType(this IType type) => type.Kind != TypeKind.NonNull;

    /// <summary>True for a list or a non-null list.</summary>
    public static bool IsListType(this IType type) => type.NullableType().Kind == TypeKind.List;

    /// <summary>True for a scalar, nullable or not.</summary>
    public static bool IsScalarType(this IType type) => type.NullableType().Kind == TypeKind.Scalar;

    /// <summary>True for an enum, nullable or not.</summary>
    public static bool IsEnumType(this IType type) => type.NullableType().Kind == TypeKind.Enum;

    /// <summary>True for a scalar or enum, nullable or not.</summary>
    public static bool IsLeafType(this IType type) => type.NullableType().Kind is TypeKind.Scalar or TypeKind.Enum;

    /// <summary>True for an object type, nullable or not.</summary>
    public static bool IsObjectType(this IType type) => type.NullableType().Kind == TypeKind.Object;

    /// <summary>True for an interface type, nullable or not.</summary>
    public static bool IsInterfaceType(this IType type) => type.NullableType().Kind == TypeKind.Interface;

    /// <summary>True for a union type, nullable or not.</summary>
    public static bool IsUnionType(this IType type) => type.NullableType().Kind == TypeKind.Union;

    /// <summary>True for an input object type, nullable or not.</summary>
    public static bool IsInputObjectType(this IType type) => type.NullableType().Kind == TypeKind.InputObject;

    /// <summary>True for an interface or union, nullable or not.</summary>
    public static bool IsAbstractType(this IType type) => type.NullableType().Kind is TypeKind.Interface or TypeKind.Union;

    /// <summary>True for a type with selections, nullable or not.</summary>
    public static bool IsCompositeType(this IType type) =>
        type.NullableType().Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union;

    /// <summary>True when the innermost type can be used for input.</summary>
    public static bool IsInputType(this IType type) => type.NamedType() is IInputType;

    /// <summary>True when the innermost type can be used for output.</summary>
    public static bool IsOutputType(this IType type) => type.NamedType() is IOutputType;

    /// <summary>Removes an outer non-null.</summary>
    public static IType NullableType(this IType type) => type is NonNullType nonNull ? nonNull.Type : type;

    /// <summary>Removes one list or non-null wrapper; a named type stays itself.</summary>
    public static IType InnerType(this IType type) => type switch
    {
        NonNullType nonNull => nonNull.Type,
        ListType list => list.ElementType,
        _ => type
    };

    /// <summary>The type of a list's elements.</summary>
    /// <exception cref="ArgumentException">The type is no list.</exception>
    public static IType ElementType(this IType type) => type.NullableType() is ListType list
        ? list.ElementType
        : throw new ArgumentException($"The type `{type.Print()}` is no list.", nameof(type));

    /// <summary>The list inside an optional non-null.</summary>
    /// <exception cref="ArgumentException">The type is no list.</exception>
    public static ListType ListType(this IType type) => type.NullableType() as ListType
        ?? throw new ArgumentException($"The type `{type.Print()}` is no list.", nameof(type));

    /// <summary>The innermost type.</summary>
    public static INamedType NamedType(this IType type)
    {
        var current = type;
        while (current is not INamedType)
        {
            var inner = current.InnerType();
            if (ReferenceEquals(inner, current))
            {
                throw new ArgumentException("The type has no named type inside.", nameof(type));
            }

            current = inner;
        }

        return (INamedType)current;
    }

    /// <summary>The innermost type's name.</summary>
    public static string TypeName(this IType type) => type.NamedType().Name;

    /// <summary>The .NET type of the values; <see cref="object"/> where unknown.</summary>
    public static Type ToRuntimeType(this IType type)
    {
        switch (type)
        {
            case NonNullType nonNull:
                return nonNull.Type.ToRuntimeType();

            case IHasRuntimeType { RuntimeType: var runtimeType }:
                return runtimeType;

            default:
                return typeof(object);
        }
    }

    /// <summary>The type in GraphQL syntax, for example <c>[Token!]!</c>.</summary>
    public static string Print(this IType type) => type switch
    {
        NonNullType nonNull => nonNull.Type.Print() + "!",
        ListType list => "[" + list.ElementType.Print() + "]",
        INamedType named => named.Name,
        _ => throw new ArgumentException("Unknown type.", nameof(type))
    };

    /// <summary>The type as a syntax node.</summary>
    public static ITypeNode ToTypeNode(this IType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeNode((INullableTypeNode)nonNull.Type.ToTypeNode()),
        ListType list => new ListTypeNode(list.ElementType.ToTypeNode()),
        INamedType named => new NamedTypeNode(named.Name),
        _ => throw new ArgumentException("Unknown type.", nameof(type))
    };

    /// <summary>True when both print the same.</summary>
    public static bool IsEqualTo(this IType x, IType y) => (x, y) switch
    {
        (NonNullType a, NonNullType b) => a.Type.IsEqualTo(b.Type),
        (ListType a, ListType b) => a.ElementType.IsEqualTo(b.ElementType),
        (INamedType a, INamedType b) => ReferenceEquals(a, b) || a.Name == b.Name,
        _ => false
    };
}
