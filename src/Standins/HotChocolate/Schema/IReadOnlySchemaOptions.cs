using HotChocolate.Types;

namespace HotChocolate;

/// <summary>How a schema is built.</summary>
public interface IReadOnlySchemaOptions
{
    /// <summary>The name of the query type; null for the convention's.</summary>
    string? QueryTypeName { get; }

    /// <summary>The name of the mutation type; null for the convention's.</summary>
    string? MutationTypeName { get; }

    /// <summary>The name of the subscription type; null for the convention's.</summary>
    string? SubscriptionTypeName { get; }

    /// <summary>True (default) when a schema without a query type or with unimplemented interfaces is refused.</summary>
    bool StrictValidation { get; }

    /// <summary>Whether members become fields by themselves; they do by default.</summary>
    BindingBehavior DefaultBindingBehavior { get; }

    /// <summary>Which members become fields by themselves; instance members by default.</summary>
    FieldBindingFlags DefaultFieldBindingFlags { get; }

    /// <summary>True (default) when the order of paging, filtering and sorting is checked.</summary>
    bool ValidatePipelineOrder { get; }

    /// <summary>True (default) when every node type must be loadable by id.</summary>
    bool EnsureAllNodesCanBeResolved { get; }

    /// <summary>The most ids that <c>nodes</c> accepts; 50 by default.</summary>
    int MaxAllowedNodeBatchSize { get; }

    /// <summary>The service scope of query resolvers; their own by default.</summary>
    DependencyInjectionScope DefaultQueryDependencyInjectionScope { get; }

    /// <summary>The service scope of mutation resolvers; the request's by default.</summary>
    DependencyInjectionScope DefaultMutationDependencyInjectionScope { get; }
}
