using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="IInterfaceTypeDescriptor"/>.</summary>
public class InterfaceTypeDescriptor : DescriptorBase<InterfaceTypeDefinition>, IInterfaceTypeDescriptor
{
    private readonly List<InterfaceFieldDescriptor> _fields = [];

    /// <summary>Describes a type without a runtime type.</summary>
    public InterfaceTypeDescriptor(IDescriptorContext context)
        : base(context)
    {
    }

    /// <summary>Describes the type of a runtime type.</summary>
    public InterfaceTypeDescriptor(IDescriptorContext context, Type runtimeType)
        : base(context)
    {
        Definition.RuntimeType = runtimeType;
        Definition.Name = context.Naming.GetTypeName(runtimeType, TypeKind.Interface);
        Definition.Description = context.Naming.GetTypeDescription(runtimeType, TypeKind.Interface);
        FieldBinding = context.Options.DefaultBindingBehavior;
    }

    /// <inheritdoc />
    protected internal override InterfaceTypeDefinition Definition { get; protected set; } = new();

    private protected BindingBehavior FieldBinding { get; set; } = BindingBehavior.Explicit;

    /// <inheritdoc />
    public IInterfaceTypeDescriptor Name(string value) => Do(() => Definition.Name = value);

    /// <inheritdoc />
    public IInterfaceTypeDescriptor Description(string? value) => Do(() => Definition.Description = value);

    /// <inheritdoc />
    public IInterfaceTypeDescriptor Implements<T>() where T : InterfaceType =>
        Do(() => Definition.Interfaces.Add(Context.TypeInspector.GetTypeRef(typeof(T), TypeContext.Output)));

    /// <inheritdoc />
    public IInterfaceTypeDescriptor Implements<T>(T type) where T : InterfaceType =>
        Do(() => Definition.Interfaces.Add(TypeReference.Create(type)));

    /// <inheritdoc />
    public IInterfaceTypeDescriptor Implements(NamedTypeNode type) =>
        Do(() => Definition.Interfaces.Add(TypeReference.Create(type, TypeContext.Output)));

    /// <inheritdoc />
    public IInterfaceTypeDescriptor ResolveAbstractType(ResolveAbstractType typeResolver) =>
        Do(() => Definition.ResolveAbstractType = typeResolver);

    /// <inheritdoc />
    public IInterfaceFieldDescriptor Field(string name)
    {
        var field = _fields.FirstOrDefault(f => f.Definition.Name == name);
        if (field is null)
        {
            field = new InterfaceFieldDescriptor(Context, name);
            _fields.Add(field);
        }

        return field;
    }

    /// <inheritdoc />
    public IInterfaceTypeDescriptor Directive<T>(T directiveInstance) where T : class =>
        Do(() => Definition.Directives.AddDirective(directiveInstance, Context.TypeInspector));

    /// <inheritdoc />
    public IInterfaceTypeDescriptor Directive<T>() where T : class, new() => Directive(new T());

    /// <inheritdoc />
    public IInterfaceTypeDescriptor Directive(string name, params ArgumentNode[] arguments) =>
        Do(() => Definition.Directives.AddDirective(name, arguments));

    /// <inheritdoc />
    protected override void OnCreateDefinition(InterfaceTypeDefinition definition)
    {
        if (!definition.AttributesApplied && definition.RuntimeType != typeof(object))
        {
            definition.AttributesApplied = true;
            Context.TypeInspector.ApplyAttributes(Context, this, definition.RuntimeType);
        }

        if (FieldBinding == BindingBehavior.Implicit && definition.RuntimeType != typeof(object))
        {
            foreach (var member in Context.TypeInspector.GetMembers(definition.RuntimeType))
            {
                FieldByMember(member);
            }
        }

        foreach (var field in _fields)
        {
            var created = field.CreateDefinition();
            if (!created.Ignore)
            {
                definition.Fields.Add(created);
            }
        }
    }

    private protected InterfaceFieldDescriptor FieldByMember(MemberInfo member)
    {
        var field = _fields.FirstOrDefault(f => f.Definition.Member?.Name == member.Name);
        if (field is null)
        {
            field = new InterfaceFieldDescriptor(Context, member);
            _fields.Add(field);
        }

        return field;
    }

    private InterfaceTypeDescriptor Do(Action action)
    {
        action();
        return this;
    }
}
