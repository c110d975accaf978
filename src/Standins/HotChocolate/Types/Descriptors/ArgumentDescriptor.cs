using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="IArgumentDescriptor"/>.</summary>
public class ArgumentDescriptor : ArgumentDescriptorBase<ArgumentDefinition>, IArgumentDescriptor
{
    /// <summary>Describes an argument by name.</summary>
    public ArgumentDescriptor(IDescriptorContext context, string name)
        : base(context) => Definition.Name = name;

    /// <summary>Describes the argument behind a resolver's parameter.</summary>
    public ArgumentDescriptor(IDescriptorContext context, ParameterInfo parameter)
        : base(context)
    {
        Definition.Name = context.Naming.GetArgumentName(parameter);
        Definition.Description = context.Naming.GetArgumentDescription(parameter);
        Definition.Type = context.TypeInspector.GetArgumentTypeRef(parameter);
        Definition.Parameter = parameter;
        if (parameter.GetCustomAttribute<GraphQLDeprecatedAttribute>() is { } deprecated)
        {
            Definition.DeprecationReason = deprecated.DeprecationReason;
        }

        if (parameter.HasDefaultValue && parameter.DefaultValue is { } value)
        {
            Definition.RuntimeDefaultValue = value;
        }
    }

    IArgumentDescriptor IArgumentDescriptor.Deprecated(string? reason) => Do(() => Deprecated(reason));

    IArgumentDescriptor IArgumentDescriptor.Deprecated() => Do(() => Deprecated(null));

    IArgumentDescriptor IArgumentDescriptor.Description(string? value) => Do(() => Description(value));

    IArgumentDescriptor IArgumentDescriptor.Type<TInputType>() => Do(Type<TInputType>);

    IArgumentDescriptor IArgumentDescriptor.Type<TInputType>(TInputType inputType) => Do(() => Type(inputType));

    IArgumentDescriptor IArgumentDescriptor.Type(ITypeNode typeNode) => Do(() => Type(typeNode));

    IArgumentDescriptor IArgumentDescriptor.Type(Type type) => Do(() => Type(type));

    IArgumentDescriptor IArgumentDescriptor.DefaultValue(IValueNode? value) => Do(() => DefaultValue(value));

    IArgumentDescriptor IArgumentDescriptor.DefaultValue(object? value) => Do(() => DefaultValue(value));

    IArgumentDescriptor IArgumentDescriptor.Directive<T>(T directiveInstance) => Do(() => Directive(directiveInstance));

    IArgumentDescriptor IArgumentDescriptor.Directive<T>() => Do(() => Directive(new T()));

    IArgumentDescriptor IArgumentDescriptor.Directive(string name, params ArgumentNode[] arguments) =>
        Do(() => Directive(name, arguments));

    /// <inheritdoc />
    protected override void OnCreateDefinition(ArgumentDefinition definition)
    {
        if (definition is { AttributesApplied: false, Parameter: { } parameter })
        {
            definition.AttributesApplied = true;
            Context.TypeInspector.ApplyAttributes(Context, this, parameter);
        }
    }

    private ArgumentDescriptor Do(Action action)
    {
        action();
        return this;
    }
}
