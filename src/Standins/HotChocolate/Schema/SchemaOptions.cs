using HotChocolate.Types;

namespace HotChocolate;

/// <summary>How a schema is built.</summary>
public class SchemaOptions : IReadOnlySchemaOptions
{
    /// <inheritdoc />
    public string? QueryTypeName { get; set; }

    /// <inheritdoc />
    public string? MutationTypeName { get; set; }

    /// <inheritdoc />
    public string? SubscriptionTypeName { get; set; }

    /// <inheritdoc />
    public bool StrictValidation { get; set; } = true;

    /// <inheritdoc />
    public BindingBehavior DefaultBindingBehavior { get; set; } = BindingBehavior.Implicit;

    /// <inheritdoc />
    public FieldBindingFlags DefaultFieldBindingFlags { get; set; } = FieldBindingFlags.Instance;

    /// <inheritdoc />
    public bool ValidatePipelineOrder { get; set; } = true;

    /// <inheritdoc />
    public bool EnsureAllNodesCanBeResolved { get; set; } = true;

    /// <inheritdoc />
    public int MaxAllowedNodeBatchSize { get; set; } = 50;

    /// <inheritdoc />
    public DependencyInjectionScope DefaultQueryDependencyInjectionScope { get; set; } = DependencyInjectionScope.Resolver;

    /// <inheritdoc />
    public DependencyInjectionScope DefaultMutationDependencyInjectionScope { get; set; } = DependencyInjectionScope.Request;
}
