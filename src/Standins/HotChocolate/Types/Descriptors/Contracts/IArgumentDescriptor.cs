using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Describes an argument.</summary>
public interface IArgumentDescriptor : IDescriptor<ArgumentDefinition>
{
    /// <summary>Marks the member as deprecated.</summary>
    IArgumentDescriptor Deprecated(string? reason);

    /// <summary>Marks the member as deprecated.</summary>
    IArgumentDescriptor Deprecated();

    /// <summary>Sets the description.</summary>
    IArgumentDescriptor Description(string? value);

    /// <summary>Sets the type.</summary>
    IArgumentDescriptor Type<TInputType>() where TInputType : IInputType;

    /// <summary>Sets the type.</summary>
    IArgumentDescriptor Type<TInputType>(TInputType inputType) where TInputType : class, IInputType;

    /// <summary>Sets the type.</summary>
    IArgumentDescriptor Type(ITypeNode typeNode);

    /// <summary>Sets the type.</summary>
    IArgumentDescriptor Type(Type type);

    /// <summary>Sets the default value.</summary>
    IArgumentDescriptor DefaultValue(IValueNode? value);

    /// <summary>Sets the default value.</summary>
    IArgumentDescriptor DefaultValue(object? value);

    /// <summary>Applies a directive.</summary>
    IArgumentDescriptor Directive<T>(T directiveInstance) where T : class;

    /// <summary>Applies a directive.</summary>
    IArgumentDescriptor Directive<T>() where T : class, new();

    /// <summary>Applies a directive.</summary>
    IArgumentDescriptor Directive(string name, params ArgumentNode[] arguments);
}
