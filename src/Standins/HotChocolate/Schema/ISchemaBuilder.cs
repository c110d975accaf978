using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Pagination;

namespace HotChocolate;

/// <summary>Collects what a schema is built from.</summary>
public interface ISchemaBuilder
{
    /// <summary>Values for those who take part in building the schema.</summary>
    IDictionary<string, object?> ContextData { get; }

    /// <summary>Changes the options.</summary>
    ISchemaBuilder ModifyOptions(Action<SchemaOptions> configure);

    /// <summary>Changes the paging options.</summary>
    ISchemaBuilder ModifyPagingOptions(Action<PagingOptions> configure);

    /// <summary>Adds a middleware around every field that has a pipeline.</summary>
    ISchemaBuilder Use(FieldMiddleware middleware);

    /// <summary>Adds a type, a type extension or a runtime type.</summary>
    ISchemaBuilder AddType(Type type);

    /// <summary>Adds a type.</summary>
    ISchemaBuilder AddType(INamedType namedType);

    /// <summary>Adds a type extension.</summary>
    ISchemaBuilder AddType(INamedTypeExtension typeExtension);

    /// <summary>Gives a runtime type its schema type.</summary>
    ISchemaBuilder BindRuntimeType(Type runtimeType, Type schemaType);

    /// <summary>Sets a root type.</summary>
    ISchemaBuilder AddRootType(Type rootType, OperationType operation);

    /// <summary>Sets a root type.</summary>
    ISchemaBuilder AddRootType(ObjectType rootType, OperationType operation);

    /// <summary>Adds a directive type.</summary>
    ISchemaBuilder AddDirectiveType(DirectiveType type);

    /// <summary>Sets how a value of an object type without a check of its own is told.</summary>
    ISchemaBuilder SetTypeResolver(IsOfTypeFallback isOfType);

    /// <summary>Sets the services that the schema uses.</summary>
    ISchemaBuilder AddServices(IServiceProvider services);

    /// <summary>Sets a context value.</summary>
    ISchemaBuilder SetContextData(string key, object? value);

    /// <summary>Adds an interceptor unless one of its type is there.</summary>
    ISchemaBuilder TryAddTypeInterceptor(Type interceptor);

    /// <summary>Adds an interceptor unless one of its type is there.</summary>
    ISchemaBuilder TryAddTypeInterceptor(TypeInterceptor interceptor);

    /// <summary>Registers a convention; an extension adds to the one that is there.</summary>
    ISchemaBuilder AddConvention(Type convention, CreateConvention factory, string? scope = null);

    /// <summary>Registers a convention unless one is there.</summary>
    ISchemaBuilder TryAddConvention(Type convention, CreateConvention factory, string? scope = null);

    /// <summary>Builds the schema.</summary>
    /// <exception cref="SchemaException">The schema is not valid; all errors are listed.</exception>
    ISchema Create();

    /// <summary>Builds the schema in a context made before.</summary>
    ISchema Create(IDescriptorContext context);

    /// <summary>Makes the context that all members of the schema share.</summary>
    IDescriptorContext CreateContext();
}
