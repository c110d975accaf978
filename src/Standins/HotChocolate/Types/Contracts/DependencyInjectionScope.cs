namespace HotChocolate.Types;

/// <summary>How long the services of a resolver live.</summary>
public enum DependencyInjectionScope
{
    /// <summary>As long as the request.</summary>
    Request = 0,

    /// <summary>As long as the resolver.</summary>
    Resolver = 1
}
