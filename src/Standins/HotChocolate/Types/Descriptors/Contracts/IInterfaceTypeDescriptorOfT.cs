using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Describes an interface type over a .NET type.</summary>
/// <typeparam name="T">The .NET type.</typeparam>
public interface IInterfaceTypeDescriptor<T> : IDescriptor<InterfaceTypeDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    IInterfaceTypeDescriptor<T> Name(string value);

    /// <summary>Sets the description.</summary>
    IInterfaceTypeDescriptor<T> Description(string? value);

    /// <summary>Implements an interface.</summary>
    IInterfaceTypeDescriptor<T> Implements<TInterface>() where TInterface : InterfaceType;

    /// <summary>Implements an interface.</summary>
    IInterfaceTypeDescriptor<T> Implements<TInterface>(TInterface type) where TInterface : InterfaceType;

    /// <summary>Implements an interface.</summary>
    IInterfaceTypeDescriptor<T> Implements(NamedTypeNode type);

    /// <summary>Sets which fields are bound by themselves.</summary>
    IInterfaceTypeDescriptor<T> BindFields(BindingBehavior behavior);

    /// <summary>Only fields that are named are bound.</summary>
    IInterfaceTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>All fields are bound.</summary>
    IInterfaceTypeDescriptor<T> BindFieldsImplicitly();

    /// <summary>Sets how the object type of a value is found.</summary>
    IInterfaceTypeDescriptor<T> ResolveAbstractType(ResolveAbstractType typeResolver);

    /// <summary>Adds or configures a field.</summary>
    IInterfaceFieldDescriptor Field(Expression<Func<T, object?>> propertyOrMethod);

    /// <summary>Adds or configures a field.</summary>
    IInterfaceFieldDescriptor Field(MemberInfo propertyOrMethod);

    /// <summary>Adds or configures a field.</summary>
    IInterfaceFieldDescriptor Field(string name);

    /// <summary>Applies a directive.</summary>
    IInterfaceTypeDescriptor<T> Directive<TDirective>(TDirective directiveInstance) where TDirective : class;

    /// <summary>Applies a directive.</summary>
    IInterfaceTypeDescriptor<T> Directive<TDirective>() where TDirective : class, new();

    /// <summary>Applies a directive.</summary>
    IInterfaceTypeDescriptor<T> Directive(string name, params ArgumentNode[] arguments);
}
