using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Describes a field of an interface.</summary>
public interface IInterfaceFieldDescriptor : IDescriptor<InterfaceFieldDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    IInterfaceFieldDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IInterfaceFieldDescriptor Description(string? value);

    /// <summary>Marks the member as deprecated.</summary>
    IInterfaceFieldDescriptor Deprecated(string? reason);

    /// <summary>Marks the member as deprecated.</summary>
    IInterfaceFieldDescriptor Deprecated();

    /// <summary>Sets the type.</summary>
    IInterfaceFieldDescriptor Type<TOutputType>() where TOutputType : class, IOutputType;

    /// <summary>Sets the type.</summary>
    IInterfaceFieldDescriptor Type<TOutputType>(TOutputType outputType) where TOutputType : class, IOutputType;

    /// <summary>Sets the type.</summary>
    IInterfaceFieldDescriptor Type(ITypeNode typeNode);

    /// <summary>Sets the type.</summary>
    IInterfaceFieldDescriptor Type(Type type);

    /// <summary>Adds or configures an argument.</summary>
    IInterfaceFieldDescriptor Argument(string argumentName, Action<IArgumentDescriptor> argumentDescriptor);

    /// <summary>Leaves the member out of the schema.</summary>
    IInterfaceFieldDescriptor Ignore(bool ignore = true);

    /// <summary>Applies a directive.</summary>
    IInterfaceFieldDescriptor Directive<T>(T directiveInstance) where T : class;

    /// <summary>Applies a directive.</summary>
    IInterfaceFieldDescriptor Directive<T>() where T : class, new();

    /// <summary>Applies a directive.</summary>
    IInterfaceFieldDescriptor Directive(string name, params ArgumentNode[] arguments);
}
