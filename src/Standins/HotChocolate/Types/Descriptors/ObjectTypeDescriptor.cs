using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Resolvers;

namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="IObjectTypeDescriptor"/>.</summary>
public class ObjectTypeDescriptor : ObjectTypeDescriptorBase, IObjectTypeDescriptor
{
    /// <summary>Describes a type without a runtime type.</summary>
    public ObjectTypeDescriptor(IDescriptorContext context)
        : base(context)
    {
    }

    /// <summary>Describes the type of a runtime type.</summary>
    public ObjectTypeDescriptor(IDescriptorContext context, Type runtimeType)
        : base(context)
    {
        Definition.RuntimeType = runtimeType;
        Definition.Name = context.Naming.GetTypeName(runtimeType, TypeKind.Object);
        Definition.Description = context.Naming.GetTypeDescription(runtimeType, TypeKind.Object);
        BindsMembers = true;
    }

    /// <inheritdoc />
    public IObjectTypeDescriptor Name(string value) => Do(() => SetName(value));

    /// <inheritdoc />
    public IObjectTypeDescriptor Description(string? value) => Do(() => Definition.Description = value);

    /// <inheritdoc />
    public IObjectTypeDescriptor Implements<T>() where T : InterfaceType => Do(() => AddInterface(typeof(T)));

    /// <inheritdoc />
    public IObjectTypeDescriptor Implements<T>(T type) where T : InterfaceType => Do(() => AddInterface(type));

    /// <inheritdoc />
    public IObjectTypeDescriptor Implements(NamedTypeNode type) => Do(() => AddInterface(type));

    /// <inheritdoc />
    public IObjectTypeDescriptor IsOfType(IsOfType? isOfType) => Do(() => Definition.IsOfType = isOfType);

    /// <inheritdoc />
    public IObjectFieldDescriptor Field(string name) => FieldByName(name);

    /// <inheritdoc />
    public IObjectFieldDescriptor Field<TResolver>(Expression<Func<TResolver, object?>> propertyOrMethod) =>
        FieldByExpression(propertyOrMethod);

    /// <inheritdoc />
    public IObjectFieldDescriptor Field(MemberInfo propertyOrMethod) => FieldByMember(propertyOrMethod);

    /// <inheritdoc />
    public IObjectTypeDescriptor Directive<T>(T directiveInstance) where T : class => Do(() => AddDirective(directiveInstance));

    /// <inheritdoc />
    public IObjectTypeDescriptor Directive<T>() where T : class, new() => Do(() => AddDirective(new T()));

    /// <inheritdoc />
    public IObjectTypeDescriptor Directive(string name, params ArgumentNode[] arguments) =>
        Do(() => AddDirective(new DirectiveNode(name, arguments)));

    /// <inheritdoc />
    public IObjectTypeDescriptor ExtendsType(Type extendsType) => Do(() => Definition.ExtendsType = extendsType);

    /// <inheritdoc />
    public IObjectTypeDescriptor ExtendsType<T>() => ExtendsType(typeof(T));

    private ObjectTypeDescriptor Do(Action action)
    {
        action();
        return this;
    }
}
