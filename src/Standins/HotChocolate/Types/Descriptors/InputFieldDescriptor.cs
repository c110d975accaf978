using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="IInputFieldDescriptor"/>.</summary>
public class InputFieldDescriptor : ArgumentDescriptorBase<InputFieldDefinition>, IInputFieldDescriptor
{
    /// <summary>Describes a field by name.</summary>
    public InputFieldDescriptor(IDescriptorContext context, string name)
        : base(context) => Definition.Name = name;

    /// <summary>Describes the field behind a property.</summary>
    public InputFieldDescriptor(IDescriptorContext context, PropertyInfo property)
        : base(context)
    {
        Definition.Name = context.Naming.GetMemberName(property, MemberKind.InputObjectField);
        Definition.Description = context.Naming.GetMemberDescription(property, MemberKind.InputObjectField);
        Definition.Type = context.TypeInspector.GetReturnTypeRef(property, TypeContext.Input);
        Definition.Property = property;
        if (context.Naming.IsDeprecated(property, out var reason))
        {
            Definition.DeprecationReason = reason;
        }

        if (PrimaryParameter(property) is { HasDefaultValue: true, DefaultValue: { } value })
        {
            Definition.RuntimeDefaultValue = value;
        }
    }

    IInputFieldDescriptor IInputFieldDescriptor.Name(string value) => Do(() => Name(value));

    IInputFieldDescriptor IInputFieldDescriptor.Deprecated(string? reason) => Do(() => Deprecated(reason));

    IInputFieldDescriptor IInputFieldDescriptor.Deprecated() => Do(() => Deprecated(null));

    IInputFieldDescriptor IInputFieldDescriptor.Description(string? value) => Do(() => Description(value));

    IInputFieldDescriptor IInputFieldDescriptor.Type<TInputType>() => Do(Type<TInputType>);

    IInputFieldDescriptor IInputFieldDescriptor.Type<TInputType>(TInputType inputType) => Do(() => Type(inputType));

    IInputFieldDescriptor IInputFieldDescriptor.Type(ITypeNode typeNode) => Do(() => Type(typeNode));

    IInputFieldDescriptor IInputFieldDescriptor.Type(Type type) => Do(() => Type(type));

    IInputFieldDescriptor IInputFieldDescriptor.Ignore(bool ignore) => Do(() => Definition.Ignore = ignore);

    IInputFieldDescriptor IInputFieldDescriptor.DefaultValue(IValueNode? value) => Do(() => DefaultValue(value));

    IInputFieldDescriptor IInputFieldDescriptor.DefaultValue(object? value) => Do(() => DefaultValue(value));

    IInputFieldDescriptor IInputFieldDescriptor.Directive<T>(T directiveInstance) => Do(() => Directive(directiveInstance));

    IInputFieldDescriptor IInputFieldDescriptor.Directive<T>() => Do(() => Directive(new T()));

    IInputFieldDescriptor IInputFieldDescriptor.Directive(string name, params ArgumentNode[] arguments) =>
        Do(() => Directive(name, arguments));

    /// <inheritdoc />
    protected override void OnCreateDefinition(InputFieldDefinition definition)
    {
        if (definition is { AttributesApplied: false, Property: { } property })
        {
            definition.AttributesApplied = true;
            Context.TypeInspector.ApplyAttributes(Context, this, property);
        }
    }

    /// <summary>The constructor parameter that a record's property comes from; its default is the field's.</summary>
    internal static ParameterInfo? PrimaryParameter(PropertyInfo property) => property.DeclaringType!
        .GetConstructors()
        .OrderByDescending(c => c.GetParameters().Length)
        .FirstOrDefault()
        ?.GetParameters()
        .FirstOrDefault(p => string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase)
            && p.ParameterType == property.PropertyType);

    private InputFieldDescriptor Do(Action action)
    {
        action();
        return this;
    }
}
