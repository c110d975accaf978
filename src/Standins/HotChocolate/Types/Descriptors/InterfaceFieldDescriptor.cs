using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="IInterfaceFieldDescriptor"/>.</summary>
public class InterfaceFieldDescriptor : OutputFieldDescriptorBase<InterfaceFieldDefinition>, IInterfaceFieldDescriptor
{
    /// <summary>Describes a field by name.</summary>
    public InterfaceFieldDescriptor(IDescriptorContext context, string fieldName)
        : base(context) => Definition.Name = fieldName;

    /// <summary>Describes the field behind a member.</summary>
    public InterfaceFieldDescriptor(IDescriptorContext context, MemberInfo member)
        : base(context)
    {
        Definition.Member = member;
        Definition.Name = context.Naming.GetMemberName(member, MemberKind.InterfaceField);
        Definition.Description = context.Naming.GetMemberDescription(member, MemberKind.InterfaceField);
        Definition.Type = context.TypeInspector.GetReturnTypeRef(member, TypeContext.Output);
        if (context.Naming.IsDeprecated(member, out var reason))
        {
            Definition.DeprecationReason = reason;
        }

        foreach (var parameter in (member as MethodInfo)?.GetParameters() ?? [])
        {
            if (parameter.ParameterType != typeof(CancellationToken))
            {
                GetArgument(context.Naming.GetArgumentName(parameter), () => new ArgumentDescriptor(context, parameter));
            }
        }
    }

    /// <inheritdoc />
    protected internal override InterfaceFieldDefinition Definition { get; protected set; } = new();

    IInterfaceFieldDescriptor IInterfaceFieldDescriptor.Name(string value) => Do(() => Name(value));

    IInterfaceFieldDescriptor IInterfaceFieldDescriptor.Description(string? value) => Do(() => Description(value));

    IInterfaceFieldDescriptor IInterfaceFieldDescriptor.Deprecated(string? reason) => Do(() => Deprecated(reason));

    IInterfaceFieldDescriptor IInterfaceFieldDescriptor.Deprecated() => Do(() => Deprecated(null));

    IInterfaceFieldDescriptor IInterfaceFieldDescriptor.Type<TOutputType>() => Do(() => Type(typeof(TOutputType)));

    IInterfaceFieldDescriptor IInterfaceFieldDescriptor.Type<TOutputType>(TOutputType outputType) => Do(() => TypeInstance(outputType));

    IInterfaceFieldDescriptor IInterfaceFieldDescriptor.Type(ITypeNode typeNode) => Do(() => Type(typeNode));

    IInterfaceFieldDescriptor IInterfaceFieldDescriptor.Type(Type type) => Do(() => Type(type));

    IInterfaceFieldDescriptor IInterfaceFieldDescriptor.Argument(string argumentName, Action<IArgumentDescriptor> argumentDescriptor) =>
        Do(() => Argument(argumentName, argumentDescriptor));

    IInterfaceFieldDescriptor IInterfaceFieldDescriptor.Ignore(bool ignore) => Do(() => Definition.Ignore = ignore);

    IInterfaceFieldDescriptor IInterfaceFieldDescriptor.Directive<T>(T directiveInstance) => Do(() => Directive(directiveInstance));

    IInterfaceFieldDescriptor IInterfaceFieldDescriptor.Directive<T>() => Do(() => Directive(new T()));

    IInterfaceFieldDescriptor IInterfaceFieldDescriptor.Directive(string name, params ArgumentNode[] arguments) =>
        Do(() => Directive(name, arguments));

    /// <inheritdoc />
    protected override void OnCreateDefinition(InterfaceFieldDefinition definition)
    {
        if (definition is { AttributesApplied: false, Member: { } member })
        {
            definition.AttributesApplied = true;
            Context.TypeInspector.ApplyAttributes(Context, this, member);
        }

        base.OnCreateDefinition(definition);
    }

    private InterfaceFieldDescriptor Do(Action action)
    {
        action();
        return this;
    }
}
