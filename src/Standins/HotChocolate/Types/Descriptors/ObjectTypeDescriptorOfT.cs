using System.Linq.Expressions;
using HotChocolate.Language;
using HotChocolate.Resolvers;

namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="IObjectTypeDescriptor{TRuntimeType}"/>.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public class ObjectTypeDescriptor<T> : ObjectTypeDescriptor, IObjectTypeDescriptor<T>
{
    /// <summary>Describes the type of <typeparamref name="T"/>.</summary>
    public ObjectTypeDescriptor(IDescriptorContext context)
        : base(context, typeof(T))
    {
    }

    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Name(string value) => Do(() => SetName(value));

    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Description(string? value) => Do(() => Definition.Description = value);

    /// <inheritdoc />
    public IObjectTypeDescriptor<T> BindFields(BindingBehavior behavior) => Do(() => FieldBinding = behavior);

    /// <inheritdoc />
    public IObjectTypeDescriptor<T> BindFields(FieldBindingFlags bindingFlags) =>
        Do(() => Definition.FieldBindingFlags = bindingFlags);

    /// <inheritdoc />
    public IObjectTypeDescriptor<T> BindFieldsExplicitly() => BindFields(BindingBehavior.Explicit);

    /// <inheritdoc />
    public IObjectTypeDescriptor<T> BindFieldsImplicitly() => BindFields(BindingBehavior.Implicit);

    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Implements<TInterface>() => Do(() => AddInterface(typeof(TInterface)));

    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Implements<TInterface>(TInterface type) => Do(() => AddInterface(type));

    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Implements(NamedTypeNode type) => Do(() => AddInterface(type));

    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.IsOfType(IsOfType isOfType) => Do(() => Definition.IsOfType = isOfType);

    /// <inheritdoc />
    public IObjectFieldDescriptor Field(Expression<Func<T, object?>> propertyOrMethod) => FieldByExpression(propertyOrMethod);

    /// <inheritdoc />
    public IObjectFieldDescriptor Field<TValue>(Expression<Func<T, TValue>> propertyOrMethod) => FieldByExpression(propertyOrMethod);

    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Directive<TDirective>(TDirective directiveInstance) =>
        Do(() => AddDirective(directiveInstance));

    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Directive<TDirective>() => Do(() => AddDirective(new TDirective()));

    IObjectTypeDescriptor<T> IObjectTypeDescriptor<T>.Directive(string name, params ArgumentNode[] arguments) =>
        Do(() => AddDirective(new DirectiveNode(name, arguments)));

    private ObjectTypeDescriptor<T> Do(Action action)
    {
        action();
        return this;
    }
}
