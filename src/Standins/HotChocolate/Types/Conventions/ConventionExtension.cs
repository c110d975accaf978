namespace HotChocolate.Types.Descriptors;

/// <summary>The base of convention extensions.</summary>
/// <typeparam name="TDefinition">The definition.</typeparam>
public abstract class ConventionExtension<TDefinition> : Convention<TDefinition>, IConventionExtension where TDefinition : class
{
    /// <inheritdoc />
    public abstract void Merge(IConventionContext context, Convention convention);
}
