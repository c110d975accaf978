namespace HotChocolate.Types.Descriptors;

/// <summary>The base of conventions.</summary>
public abstract class Convention : IConvention
{
    /// <inheritdoc />
    public string? Scope { get; protected internal set; }

    /// <summary>First step: read the configuration.</summary>
    protected internal virtual void Initialize(IConventionContext context)
    {
    }

    /// <summary>Second step, after extensions were merged.</summary>
    protected internal virtual void Complete(IConventionContext context)
    {
    }
}
