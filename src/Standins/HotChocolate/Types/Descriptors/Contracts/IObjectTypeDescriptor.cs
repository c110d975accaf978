using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Describes an object type.</summary>
public interface IObjectTypeDescriptor : IDescriptor<ObjectTypeDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    IObjectTypeDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IObjectTypeDescriptor Description(string? value);

    /// <summary>Implements an interface.</summary>
    IObjectTypeDescriptor Implements<T>() where T : InterfaceType;

    /// <summary>Implements an interface.</summary>
    IObjectTypeDescriptor Implements<T>(T type) where T : InterfaceType;

    /// <summary>Implements an interface.</summary>
    IObjectTypeDescriptor Implements(NamedTypeNode type);

    /// <summary>Sets how a value of this type is told.</summary>
    IObjectTypeDescriptor IsOfType(IsOfType? isOfType);

    /// <summary>Adds or configures a field.</summary>
    IObjectFieldDescriptor Field(string name);

    /// <summary>Adds or configures a field.</summary>
    IObjectFieldDescriptor Field<TResolver>(Expression<Func<TResolver, object?>> propertyOrMethod);

    /// <summary>Adds or configures a field.</summary>
    IObjectFieldDescriptor Field(MemberInfo propertyOrMethod);

    /// <summary>Applies a directive.</summary>
    IObjectTypeDescriptor Directive<T>(T directiveInstance) where T : class;

    /// <summary>Applies a directive.</summary>
    IObjectTypeDescriptor Directive<T>() where T : class, new();

    /// <summary>Applies a directive.</summary>
    IObjectTypeDescriptor Directive(string name, params ArgumentNode[] arguments);

    /// <summary>Sets the runtime type whose schema type is extended.</summary>
    IObjectTypeDescriptor ExtendsType(Type extendsType);

    /// <summary>Sets the runtime type whose schema type is extended.</summary>
    IObjectTypeDescriptor ExtendsType<T>();
}
