using HotChocolate.AspNetCore;
using HotChocolate.Execution.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DefiPay.Standins.HotChocolate.Tests.Transport;

/// <summary>A real server on a free port, and a client to it.</summary>
public sealed class GraphQLHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private GraphQLHost(WebApplication app)
    {
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public Uri Url => new(Client.BaseAddress!, "/graphql");

    public static async Task<GraphQLHost> StartAsync(
        Action<IRequestExecutorBuilder>? schema = null,
        GraphQLServerOptions? options = null,
        string environment = "Development",
        int maxRequestSize = 20_480_000,
        Type? query = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Services.AddGraphQLServer(maxAllowedRequestSize: maxRequestSize)
            .AddQueryType(query ?? typeof(HostQuery))
            .AddMutationType<HostMutation>()
            .AddSubscriptionType<HostSubscription>()
            .AddType<Stone>()
            .AddType<Leaf>();
        schema?.Invoke(server);
        var app = builder.Build();
        var endpoint = app.MapGraphQL();
        if (options is not null) endpoint.WithOptions(options);
        await app.StartAsync();
        return new GraphQLHost(app);
    }

    /// <summary>Posts a JSON body; returns status, content type and body.</summary>
    public Task<Answer> PostAsync(string body, string? accept = null, string contentType = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return SendAsync(request, accept);
    }

    /// <summary>Gets with a query string.</summary>
    public Task<Answer> GetAsync(string query, string? accept = null) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(Client.BaseAddress!, "/graphql" + query)), accept);

    public async Task<Answer> SendAsync(HttpRequestMessage request, string? accept = null)
    {
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await Client.SendAsync(request);
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
