using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Describes an argument of a directive.</summary>
public interface IDirectiveArgumentDescriptor : IDescriptor<DirectiveArgumentDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    IDirectiveArgumentDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IDirectiveArgumentDescriptor Description(string? value);

    /// <summary>Sets the type.</summary>
    IDirectiveArgumentDescriptor Type<TInputType>() where TInputType : IInputType;

    /// <summary>Sets the type.</summary>
    IDirectiveArgumentDescriptor Type(ITypeNode typeNode);

    /// <summary>Sets the type.</summary>
    IDirectiveArgumentDescriptor Type(Type type);

    /// <summary>Sets the default value.</summary>
    IDirectiveArgumentDescriptor DefaultValue(IValueNode? value);

    /// <summary>Sets the default value.</summary>
    IDirectiveArgumentDescriptor DefaultValue(object? value);

    /// <summary>Leaves the member out of the schema.</summary>
    IDirectiveArgumentDescriptor Ignore(bool ignore = true);
}
