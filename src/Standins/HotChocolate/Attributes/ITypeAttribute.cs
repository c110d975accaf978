

namespace HotChocolate.Types;

/// <summary>An attribute that says which kind of type a class is.</summary>
public interface ITypeAttribute
{
    /// <summary>True when derived classes are of that kind too.</summary>
    bool Inherited { get; }
}
