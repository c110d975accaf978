namespace HotChocolate.Types.Descriptors;

/// <summary>Names a nullable list of another type.</summary>
public sealed class ListTypeReference : TypeReference
{
    internal ListTypeReference(TypeReference element)
        : base(element.Context, element.Scope) => Element = element;

    /// <summary>The elements' type.</summary>
    public TypeReference Element { get; }

    /// <inheritdoc />
    public override string ToString() => $"[{Element}]";
}
