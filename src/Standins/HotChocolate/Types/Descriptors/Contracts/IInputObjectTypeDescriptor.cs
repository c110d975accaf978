using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Describes an input object type.</summary>
public interface IInputObjectTypeDescriptor : IDescriptor<InputObjectTypeDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    IInputObjectTypeDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IInputObjectTypeDescriptor Description(string? value);

    /// <summary>Adds or configures a field.</summary>
    IInputFieldDescriptor Field(string name);

    /// <summary>Applies a directive.</summary>
    IInputObjectTypeDescriptor Directive<T>(T directiveInstance) where T : class;

    /// <summary>Applies a directive.</summary>
    IInputObjectTypeDescriptor Directive<T>() where T : class, new();

    /// <summary>Applies a directive.</summary>
    IInputObjectTypeDescriptor Directive(string name, params ArgumentNode[] arguments);
}
