namespace HotChocolate.Types.Descriptors;

/// <summary>The default <see cref="IConventionContext"/>.</summary>
internal sealed class ConventionContext(string? scope, IDescriptorContext context) : IConventionContext
{
    public string? Scope => scope;

    public IServiceProvider Services => context.Services;

    public IDescriptorContext DescriptorContext => context;
}
