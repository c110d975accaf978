using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Resolvers;

namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="IInterfaceTypeDescriptor{T}"/>.</summary>
/// <typeparam name="T">The runtime type.</typeparam>
public class InterfaceTypeDescriptor<T> : InterfaceTypeDescriptor, IInterfaceTypeDescriptor<T>
{
    /// <summary>Describes the type of <typeparamref name="T"/>.</summary>
    public InterfaceTypeDescriptor(IDescriptorContext context)
        : base(context, typeof(T))
    {
    }

    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.Name(string value) => Do(() => Name(value));

    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.Description(string? value) => Do(() => Description(value));

    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.Implements<TInterface>() => Do(() => Implements<TInterface>());

    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.Implements<TInterface>(TInterface type) => Do(() => Implements(type));

    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.Implements(NamedTypeNode type) => Do(() => Implements(type));

    /// <inheritdoc />
    public IInterfaceTypeDescriptor<T> BindFields(BindingBehavior behavior) => Do(() => FieldBinding = behavior);

    /// <inheritdoc />
    public IInterfaceTypeDescriptor<T> BindFieldsExplicitly() => BindFields(BindingBehavior.Explicit);

    /// <inheritdoc />
    public IInterfaceTypeDescriptor<T> BindFieldsImplicitly() => BindFields(BindingBehavior.Implicit);

    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.ResolveAbstractType(ResolveAbstractType typeResolver) =>
        Do(() => ResolveAbstractType(typeResolver));

    /// <inheritdoc />
    public IInterfaceFieldDescriptor Field(Expression<Func<T, object?>> propertyOrMethod) =>
        FieldByMember(propertyOrMethod.ExtractMember());

    /// <inheritdoc />
    public IInterfaceFieldDescriptor Field(MemberInfo propertyOrMethod) => FieldByMember(propertyOrMethod);

    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.Directive<TDirective>(TDirective directiveInstance) =>
        Do(() => Directive(directiveInstance));

    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.Directive<TDirective>() => Do(() => Directive(new TDirective()));

    IInterfaceTypeDescriptor<T> IInterfaceTypeDescriptor<T>.Directive(string name, params ArgumentNode[] arguments) =>
        Do(() => Directive(name, arguments));

    private InterfaceTypeDescriptor<T> Do(Action action)
    {
        action();
        return this;
    }
}
