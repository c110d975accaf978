using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Describes a directive type.</summary>
public interface IDirectiveTypeDescriptor : IDescriptor<DirectiveTypeDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    IDirectiveTypeDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IDirectiveTypeDescriptor Description(string? value);

    /// <summary>Adds or configures an argument.</summary>
    IDirectiveArgumentDescriptor Argument(string name);

    /// <summary>Sets where the directive may be applied.</summary>
    IDirectiveTypeDescriptor Location(DirectiveLocation value);

    /// <summary>Lets the directive be applied more than once.</summary>
    IDirectiveTypeDescriptor Repeatable();
}
