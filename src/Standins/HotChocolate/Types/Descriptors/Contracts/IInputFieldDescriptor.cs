using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Describes a field of an input object.</summary>
public interface IInputFieldDescriptor : IDescriptor<InputFieldDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    IInputFieldDescriptor Name(string value);

    /// <summary>Marks the member as deprecated.</summary>
    IInputFieldDescriptor Deprecated(string? reason);

    /// <summary>Marks the member as deprecated.</summary>
    IInputFieldDescriptor Deprecated();

    /// <summary>Sets the description.</summary>
    IInputFieldDescriptor Description(string? value);

    /// <summary>Sets the type.</summary>
    IInputFieldDescriptor Type<TInputType>() where TInputType : IInputType;

    /// <summary>Sets the type.</summary>
    IInputFieldDescriptor Type<TInputType>(TInputType inputType) where TInputType : class, IInputType;

    /// <summary>Sets the type.</summary>
    IInputFieldDescriptor Type(ITypeNode typeNode);

    /// <summary>Sets the type.</summary>
    IInputFieldDescriptor Type(Type type);

    /// <summary>Leaves the member out of the schema.</summary>
    IInputFieldDescriptor Ignore(bool ignore = true);

    /// <summary>Sets the default value.</summary>
    IInputFieldDescriptor DefaultValue(IValueNode? value);

    /// <summary>Sets the default value.</summary>
    IInputFieldDescriptor DefaultValue(object? value);

    /// <summary>Applies a directive.</summary>
    IInputFieldDescriptor Directive<T>(T directiveInstance) where T : class;

    /// <summary>Applies a directive.</summary>
    IInputFieldDescriptor Directive<T>() where T : class, new();

    /// <summary>Applies a directive.</summary>
    IInputFieldDescriptor Directive(string name, params ArgumentNode[] arguments);
}
