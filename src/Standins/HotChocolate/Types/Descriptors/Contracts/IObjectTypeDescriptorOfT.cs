using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Describes an object type over a .NET type.</summary>
/// <typeparam name="TRuntimeType">The .NET type.</typeparam>
public interface IObjectTypeDescriptor<TRuntimeType> : IDescriptor<ObjectTypeDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    IObjectTypeDescriptor<TRuntimeType> Name(string value);

    /// <summary>Sets the description.</summary>
    IObjectTypeDescriptor<TRuntimeType> Description(string? value);

    /// <summary>Sets which fields are bound by themselves.</summary>
    IObjectTypeDescriptor<TRuntimeType> BindFields(BindingBehavior behavior);

    /// <summary>Sets which fields are bound by themselves.</summary>
    IObjectTypeDescriptor<TRuntimeType> BindFields(FieldBindingFlags bindingFlags);

    /// <summary>Only fields that are named are bound.</summary>
    IObjectTypeDescriptor<TRuntimeType> BindFieldsExplicitly();

    /// <summary>All fields are bound.</summary>
    IObjectTypeDescriptor<TRuntimeType> BindFieldsImplicitly();

    /// <summary>Implements an interface.</summary>
    IObjectTypeDescriptor<TRuntimeType> Implements<TInterface>() where TInterface : InterfaceType;

    /// <summary>Implements an interface.</summary>
    IObjectTypeDescriptor<TRuntimeType> Implements<TInterface>(TInterface type) where TInterface : InterfaceType;

    /// <summary>Implements an interface.</summary>
    IObjectTypeDescriptor<TRuntimeType> Implements(NamedTypeNode type);

    /// <summary>Sets how a value of this type is told.</summary>
    IObjectTypeDescriptor<TRuntimeType> IsOfType(IsOfType isOfType);

    /// <summary>Adds or configures a field.</summary>
    IObjectFieldDescriptor Field(Expression<Func<TRuntimeType, object?>> propertyOrMethod);

    /// <summary>Adds or configures a field.</summary>
    IObjectFieldDescriptor Field<TValue>(Expression<Func<TRuntimeType, TValue>> propertyOrMethod);

    /// <summary>Adds or configures a field.</summary>
    IObjectFieldDescriptor Field(string name);

    /// <summary>Adds or configures a field.</summary>
    IObjectFieldDescriptor Field<TResolver>(Expression<Func<TResolver, object?>> propertyOrMethod);

    /// <summary>Adds or configures a field.</summary>
    IObjectFieldDescriptor Field(MemberInfo propertyOrMethod);

    /// <summary>Applies a directive.</summary>
    IObjectTypeDescriptor<TRuntimeType> Directive<TDirective>(TDirective directiveInstance) where TDirective : class;

    /// <summary>Applies a directive.</summary>
    IObjectTypeDescriptor<TRuntimeType> Directive<TDirective>() where TDirective : class, new();

    /// <summary>Applies a directive.</summary>
    IObjectTypeDescriptor<TRuntimeType> Directive(string name, params ArgumentNode[] arguments);

    /// <summary>Sets the runtime type whose schema type is extended.</summary>
    IObjectTypeDescriptor ExtendsType(Type extendsType);

    /// <summary>Sets the runtime type whose schema type is extended.</summary>
    IObjectTypeDescriptor ExtendsType<TExtendsType>();
}
