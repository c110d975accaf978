namespace HotChocolate.Types;

/// <summary>A type with a name.</summary>
public interface INamedType : IType, IHasName, IHasDescription, IHasReadOnlyContextData
{
    /// <summary>True when a value of <paramref name="type"/> is always a value of this type.</summary>
    bool IsAssignableFrom(INamedType type);
}
