namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>What an <see cref="ObjectFieldBinding"/> names.</summary>
public enum ObjectFieldBindingType
{
    /// <summary>A member of the runtime type.</summary>
    Property,

    /// <summary>A field by its GraphQL name.</summary>
    Field
}
