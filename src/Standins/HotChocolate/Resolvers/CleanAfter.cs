namespace HotChocolate.Resolvers;

/// <summary>When a clean-up runs.</summary>
public enum CleanAfter
{
    /// <summary>When the resolver's pipeline has ended.</summary>
    Resolver,

    /// <summary>When the result has been written.</summary>
    Request
}
