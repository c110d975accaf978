using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="IDirectiveArgumentDescriptor"/>.</summary>
public class DirectiveArgumentDescriptor : ArgumentDescriptorBase<DirectiveArgumentDefinition>, IDirectiveArgumentDescriptor
{
    /// <summary>Describes an argument by name.</summary>
    public DirectiveArgumentDescriptor(IDescriptorContext context, string name)
        : base(context) => Definition.Name = name;

    /// <summary>Describes the argument behind a property.</summary>
    public DirectiveArgumentDescriptor(IDescriptorContext context, PropertyInfo property)
        : base(context)
    {
        Definition.Name = context.Naming.GetMemberName(property, MemberKind.InputObjectField);
        Definition.Description = context.Naming.GetMemberDescription(property, MemberKind.InputObjectField);
        Definition.Type = context.TypeInspector.GetReturnTypeRef(property, TypeContext.Input);
        Definition.Property = property;
    }

    IDirectiveArgumentDescriptor IDirectiveArgumentDescriptor.Name(string value) => Do(() => Name(value));

    IDirectiveArgumentDescriptor IDirectiveArgumentDescriptor.Description(string? value) => Do(() => Description(value));

    IDirectiveArgumentDescriptor IDirectiveArgumentDescriptor.Type<TInputType>() => Do(Type<TInputType>);

    IDirectiveArgumentDescriptor IDirectiveArgumentDescriptor.Type(ITypeNode typeNode) => Do(() => Type(typeNode));

    IDirectiveArgumentDescriptor IDirectiveArgumentDescriptor.Type(Type type) => Do(() => Type(type));

    IDirectiveArgumentDescriptor IDirectiveArgumentDescriptor.DefaultValue(IValueNode? value) => Do(() => DefaultValue(value));

    IDirectiveArgumentDescriptor IDirectiveArgumentDescriptor.DefaultValue(object? value) => Do(() => DefaultValue(value));

    IDirectiveArgumentDescriptor IDirectiveArgumentDescriptor.Ignore(bool ignore) => Do(() => Definition.Ignore = ignore);

    private DirectiveArgumentDescriptor Do(Action action)
    {
        action();
        return this;
    }
}
