using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Extensions;
using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps GraphQL schemas to paths.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Serves a schema: POST and GET requests on <paramref name="path"/>, the schema's text on <c>path?sdl</c> and
    /// <c>path/schema</c>. Everything else under the path is left to others.
    /// </summary>
    /// <param name="endpointRouteBuilder">Where to map.</param>
    /// <param name="path">The path.</param>
    /// <param name="schemaName">The schema; null for the default one.</param>
    public static GraphQLEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpointRouteBuilder, string path = "/graphql", string? schemaName = null) =>
        endpointRouteBuilder.MapGraphQL(new PathString(path), schemaName);

    /// <inheritdoc cref="MapGraphQL(IEndpointRouteBuilder, string, string?)"/>
    public static GraphQLEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpointRouteBuilder, PathString path, string? schemaName = null)
    {
        var services = endpointRouteBuilder.ServiceProvider;
        var endpoint = new GraphQLEndpoint(
            services.GetRequiredService<IRequestExecutorResolver>(),
            services.GetRequiredService<HttpTransportOptions>(),
            schemaName);
        var root = path.Value!.TrimEnd('/');
        return new GraphQLEndpointConventionBuilder(
            endpointRouteBuilder.Map(root.Length == 0 ? "/" : root, endpoint.HandleAsync).WithDisplayName("GraphQL"),
            endpointRouteBuilder.Map(root + "/schema", endpoint.HandleSchemaAsync).WithDisplayName("GraphQL schema"));
    }

    /// <summary>Sets what the endpoint accepts.</summary>
    public static GraphQLEndpointConventionBuilder WithOptions(
        this GraphQLEndpointConventionBuilder builder, GraphQLServerOptions serverOptions)
    {
        builder.Add(endpoint => endpoint.Metadata.Add(serverOptions));
        return builder;
    }
}
