namespace HotChocolate.Types.Descriptors;

/// <summary>The base of conventions with a definition that extensions can add to.</summary>
/// <typeparam name="TDefinition">The definition.</typeparam>
public abstract class Convention<TDefinition> : Convention where TDefinition : class
{
    /// <summary>The definition, from <see cref="Initialize"/> on.</summary>
    protected internal TDefinition? Definition { get; private set; }

    /// <inheritdoc />
    protected internal override void Initialize(IConventionContext context)
    {
        Scope = context.Scope;
        Definition = CreateDefinition(context);
    }

    /// <summary>Reads the configuration.</summary>
    protected abstract TDefinition CreateDefinition(IConventionContext context);
}
