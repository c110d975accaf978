namespace HotChocolate.Types;

/// <summary>Another type without null.</summary>
public class NonNullType : IOutputType, IInputType
{
    /// <summary>Creates the type.</summary>
    /// <exception cref="ArgumentException">The type is non-null already.</exception>
    public NonNullType(IType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type.Kind == TypeKind.NonNull)
        {
            throw new ArgumentException("A non-null type cannot wrap another non-null type.", nameof(type));
        }

        Type = type;
    }

    /// <inheritdoc />
    public TypeKind Kind => TypeKind.NonNull;

    /// <summary>The nullable type.</summary>
    public IType Type { get; }

    /// <summary>The runtime type of the nullable type, without <see cref="Nullable{T}"/>.</summary>
    public Type RuntimeType => Type.ToRuntimeType();

    /// <inheritdoc />
    public override string ToString() => this.Print();
}
