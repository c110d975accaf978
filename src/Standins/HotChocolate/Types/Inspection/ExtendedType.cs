namespace HotChocolate.Internal;

/// <summary>The default <see cref="IExtendedType"/>.</summary>
internal sealed class ExtendedType : IExtendedType
{
    public ExtendedType(
        Type type,
        Type source,
        bool isNullable,
        bool isSchemaType = false,
        IExtendedType? element = null,
        IReadOnlyList<IExtendedType>? arguments = null)
    {
        Type = type;
        Source = source;
        IsNullable = isNullable;
        IsSchemaType = isSchemaType;
        ElementType = element;
        TypeArguments = arguments ?? [];
    }

    public Type Type { get; }

    public Type Source { get; }

    public Type? Definition => Type.IsGenericType ? Type.GetGenericTypeDefinition() : null;

    public bool IsNullable { get; }

    public bool IsList => ElementType is not null && !Type.IsArray;

    public bool IsArray => Type.IsArray;

    public bool IsArrayOrList => ElementType is not null;

    public bool IsSchemaType { get; }

    public bool IsGeneric => Type.IsGenericType;

    public bool IsInterface => Type.IsInterface;

    public IExtendedType? ElementType { get; }

    public IReadOnlyList<IExtendedType> TypeArguments { get; }

    public ExtendedType WithNullable(bool nullable) =>
        new(Type, Source, nullable, IsSchemaType, ElementType, TypeArguments);

    public ExtendedType WithElement(IExtendedType element) =>
        new(Type, Source, IsNullable, IsSchemaType, element, TypeArguments);

    public override string ToString() =>
        (ElementType is null ? Type.FullName ?? Type.Name : $"[{ElementType}]") + (IsNullable ? "?" : "");
}
