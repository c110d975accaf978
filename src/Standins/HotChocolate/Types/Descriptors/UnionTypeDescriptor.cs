using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="IUnionTypeDescriptor"/>.</summary>
public class UnionTypeDescriptor : DescriptorBase<UnionTypeDefinition>, IUnionTypeDescriptor
{
    /// <summary>Describes a type without a runtime type.</summary>
    public UnionTypeDescriptor(IDescriptorContext context)
        : base(context)
    {
    }

    /// <summary>Describes the type of a runtime type.</summary>
    public UnionTypeDescriptor(IDescriptorContext context, Type runtimeType)
        : base(context)
    {
        Definition.RuntimeType = runtimeType;
        Definition.Name = context.Naming.GetTypeName(runtimeType, TypeKind.Union);
        Definition.Description = context.Naming.GetTypeDescription(runtimeType, TypeKind.Union);
    }

    /// <inheritdoc />
    protected internal override UnionTypeDefinition Definition { get; protected set; } = new();

    /// <inheritdoc />
    public IUnionTypeDescriptor Name(string value) => Do(() => Definition.Name = value);

    /// <inheritdoc />
    public IUnionTypeDescriptor Description(string? value) => Do(() => Definition.Description = value);

    /// <inheritdoc />
    public IUnionTypeDescriptor Type<TObjectType>() where TObjectType : ObjectType =>
        Do(() => Definition.Types.Add(Context.TypeInspector.GetTypeRef(typeof(TObjectType), TypeContext.Output)));

    /// <inheritdoc />
    public IUnionTypeDescriptor Type<TObjectType>(TObjectType objectType) where TObjectType : ObjectType =>
        Do(() => Definition.Types.Add(TypeReference.Create(objectType)));

    /// <inheritdoc />
    public IUnionTypeDescriptor Type(NamedTypeNode objectType) =>
        Do(() => Definition.Types.Add(TypeReference.Create(objectType, TypeContext.Output)));

    /// <inheritdoc />
    public IUnionTypeDescriptor ResolveAbstractType(ResolveAbstractType resolveAbstractType) =>
        Do(() => Definition.ResolveAbstractType = resolveAbstractType);

    /// <inheritdoc />
    public IUnionTypeDescriptor Directive<T>(T directiveInstance) where T : class =>
        Do(() => Definition.Directives.AddDirective(directiveInstance, Context.TypeInspector));

    /// <inheritdoc />
    public IUnionTypeDescriptor Directive<T>() where T : class, new() => Directive(new T());

    /// <inheritdoc />
    public IUnionTypeDescriptor Directive(string name, params ArgumentNode[] arguments) =>
        Do(() => Definition.Directives.AddDirective(name, arguments));

    /// <inheritdoc />
    protected override void OnCreateDefinition(UnionTypeDefinition definition)
    {
        if (definition.RuntimeType != typeof(object))
        {
            Context.TypeInspector.ApplyAttributes(Context, this, definition.RuntimeType);
        }
    }

    private UnionTypeDescriptor Do(Action action)
    {
        action();
        return this;
    }
}
