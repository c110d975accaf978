namespace HotChocolate.Types;

/// <summary>The base of <see cref="ListType{T}"/> and <see cref="NonNullType{T}"/>, which only name a type in C#.</summary>
public abstract class FluentWrapperType : IOutputType, IInputType
{
    private protected FluentWrapperType()
    {
    }

    /// <summary>Not available: these types are never instantiated by a schema.</summary>
    public TypeKind Kind => throw new NotSupportedException();

    /// <summary>Not available: these types are never instantiated by a schema.</summary>
    public Type RuntimeType => throw new NotSupportedException();
}
