using HotChocolate.Resolvers;

namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>A middleware of a field; the first of the list is the outermost.</summary>
public sealed class FieldMiddlewareDefinition(FieldMiddleware middleware, bool isRepeatable = true, string? key = null)
{
    /// <summary>The middleware.</summary>
    public FieldMiddleware Middleware { get; } = middleware;

    /// <summary>False when the same key may stand only once in a pipeline.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>What the middleware is, for the order check.</summary>
    public string? Key { get; } = key;
}
