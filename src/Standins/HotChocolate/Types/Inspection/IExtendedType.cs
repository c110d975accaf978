namespace HotChocolate.Internal;

/// <summary>A .NET type with the nullability of each of its levels.</summary>
public interface IExtendedType
{
    /// <summary>The type without <see cref="Nullable{T}"/>; of a schema type (<c>NonNullType&lt;X&gt;</c>) the type inside.</summary>
    Type Type { get; }

    /// <summary>The type as it was written.</summary>
    Type Source { get; }

    /// <summary>The open generic type; null for a type that is not generic.</summary>
    Type? Definition { get; }

    /// <summary>True when null is a value.</summary>
    bool IsNullable { get; }

    /// <summary>True for a list.</summary>
    bool IsList { get; }

    /// <summary>True for an array.</summary>
    bool IsArray { get; }

    /// <summary>True for a list or an array.</summary>
    bool IsArrayOrList { get; }

    /// <summary>True for a schema type such as <c>ListType&lt;StringType&gt;</c>.</summary>
    bool IsSchemaType { get; }

    /// <summary>True for a generic type.</summary>
    bool IsGeneric { get; }

    /// <summary>True for a .NET interface.</summary>
    bool IsInterface { get; }

    /// <summary>The type of the elements of a list or array.</summary>
    IExtendedType? ElementType { get; }

    /// <summary>The type arguments of a generic type.</summary>
    IReadOnlyList<IExtendedType> TypeArguments { get; }
}
