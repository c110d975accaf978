namespace HotChocolate.Types;

/// <summary>A union type.</summary>
public interface IUnionType : INamedOutputType, IHasDirectives
{
    /// <summary>The member types by name.</summary>
    IReadOnlyCollection<IObjectType> Types { get; }

    /// <summary>True when a type of that name is a member.</summary>
    bool ContainsType(string typeName);
}
