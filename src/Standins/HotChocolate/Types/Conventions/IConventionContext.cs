namespace HotChocolate.Types.Descriptors;

/// <summary>What a convention can reach while it is set up.</summary>
public interface IConventionContext : IHasScope
{
    /// <summary>The schema's services.</summary>
    IServiceProvider Services { get; }

    /// <summary>The schema's context.</summary>
    IDescriptorContext DescriptorContext { get; }
}
