namespace HotChocolate.AspNetCore;

/// <summary>What an endpoint made by <c>MapGraphQL</c> accepts.</summary>
public sealed class GraphQLServerOptions
{
    /// <summary>The page that browsers get.</summary>
    public GraphQLToolOptions Tool { get; } = new();

    /// <summary>The WebSocket transport.</summary>
    public GraphQLSocketOptions Sockets { get; } = new();

    /// <summary>Which operations a GET request may carry. Default: queries.</summary>
    public AllowedGetOperations AllowedGetOperations { get; set; } = AllowedGetOperations.Query;

    /// <summary>Whether GET requests are executed; 404 otherwise. Default true.</summary>
    public bool EnableGetRequests { get; set; } = true;

    /// <summary>Whether a GET request needs the header <c>GraphQL-preflight: 1</c>. Default false.</summary>
    public bool EnforceGetRequestsPreflightHeader { get; set; }

    /// <summary>Whether uploads are executed; this implementation has none and answers 404 either way. Default true.</summary>
    public bool EnableMultipartRequests { get; set; } = true;

    /// <summary>Whether an upload needs the header <c>GraphQL-preflight: 1</c>. Default true.</summary>
    public bool EnforceMultipartRequestsPreflightHeader { get; set; } = true;

    /// <summary>Whether the schema can be downloaded. Default true.</summary>
    public bool EnableSchemaRequests { get; set; } = true;

    /// <summary>Whether a body may hold several requests; this implementation refuses them either way. Default false.</summary>
    public bool EnableBatching { get; set; }
}
