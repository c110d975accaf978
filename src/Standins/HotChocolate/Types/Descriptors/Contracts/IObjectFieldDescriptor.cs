using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Describes a field of an object.</summary>
public interface IObjectFieldDescriptor : IDescriptor<ObjectFieldDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    IObjectFieldDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IObjectFieldDescriptor Description(string? value);

    /// <summary>Marks the member as deprecated.</summary>
    IObjectFieldDescriptor Deprecated(string? reason);

    /// <summary>Marks the member as deprecated.</summary>
    IObjectFieldDescriptor Deprecated();

    /// <summary>Sets the type.</summary>
    IObjectFieldDescriptor Type<TOutputType>() where TOutputType : class, IOutputType;

    /// <summary>Sets the type.</summary>
    IObjectFieldDescriptor Type<TOutputType>(TOutputType outputType) where TOutputType : class, IOutputType;

    /// <summary>Sets the type.</summary>
    IObjectFieldDescriptor Type(ITypeNode typeNode);

    /// <summary>Sets the type.</summary>
    IObjectFieldDescriptor Type(Type type);

    /// <summary>Adds or configures an argument.</summary>
    IObjectFieldDescriptor Argument(string argumentName, Action<IArgumentDescriptor> argumentDescriptor);

    /// <summary>Leaves the member out of the schema.</summary>
    IObjectFieldDescriptor Ignore(bool ignore = true);

    /// <summary>Sets the resolver.</summary>
    IObjectFieldDescriptor Resolve(FieldResolverDelegate fieldResolver);

    /// <summary>Sets the resolver.</summary>
    IObjectFieldDescriptor Resolve(FieldResolverDelegate fieldResolver, Type? resultType);

    /// <summary>Resolves the field by a member of another class.</summary>
    IObjectFieldDescriptor ResolveWith<TResolver>(Expression<Func<TResolver, object?>> propertyOrMethod);

    /// <summary>Resolves the field by a member of another class.</summary>
    IObjectFieldDescriptor ResolveWith(MemberInfo propertyOrMethod);

    /// <summary>Sets how the event stream is started.</summary>
    IObjectFieldDescriptor Subscribe(SubscribeResolverDelegate subscribeResolver);

    /// <summary>Adds a middleware inside those already there.</summary>
    IObjectFieldDescriptor Use(FieldMiddleware middleware);

    /// <summary>Applies a directive.</summary>
    IObjectFieldDescriptor Directive<T>(T directiveInstance) where T : class;

    /// <summary>Applies a directive.</summary>
    IObjectFieldDescriptor Directive<T>() where T : class, new();

    /// <summary>Applies a directive.</summary>
    IObjectFieldDescriptor Directive(string name, params ArgumentNode[] arguments);

    /// <summary>Names members of the parent that the resolver reads.</summary>
    IObjectFieldDescriptor ParentRequires<TParent>(Expression<Func<TParent, object?>> selector);

    /// <summary>Names members of the parent that the resolver reads.</summary>
    IObjectFieldDescriptor ParentRequires<TParent>(string? requires);

    /// <summary>Names members of the parent that the resolver reads.</summary>
    IObjectFieldDescriptor ParentRequires(string? requires);
}
