namespace HotChocolate.Types;

/// <summary>A list of another type.</summary>
public class ListType : IOutputType, IInputType
{
    private Type? _runtimeType;

    /// <summary>Creates the list type.</summary>
    public ListType(IType elementType)
    {
        ArgumentNullException.ThrowIfNull(elementType);
        ElementType = elementType;
    }

    /// <inheritdoc />
    public TypeKind Kind => TypeKind.List;

    /// <summary>The type of the elements.</summary>
    public IType ElementType { get; }

    /// <summary>The list type of the elements' runtime type.</summary>
    public Type RuntimeType => _runtimeType ??= typeof(List<>).MakeGenericType(ElementType.ToRuntimeType());

    /// <inheritdoc />
    public override string ToString() => this.Print();
}
