using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DefiPay.Indexer.Tests.Devnet;

/// <summary>Stands before a real node and hands every request on as it is; something may happen before those that name a method.</summary>
internal sealed class InterceptedNode : IAsyncDisposable
{
    private readonly HttpClient _http = new();
    private readonly WebApplication _app;

    private InterceptedNode(Uri node, Func<string, Task> before)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.MapPost("/", async (HttpRequest request) =>
        {
            var body = await new StreamReader(request.Body).ReadToEndAsync();
            await before(body);
            using var answer = await _http.PostAsync(node, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
            return Results.Content(await answer.Content.ReadAsStringAsync(), "application/json", statusCode: (int)answer.StatusCode);
        });
    }

    public Uri Url => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <param name="node">The node.</param>
    /// <param name="before">Hears of each request's body before the node does.</param>
    public static async Task<InterceptedNode> StartAsync(Uri node, Func<string, Task> before)
    {
        var started = new InterceptedNode(node, before);
        await started._app.StartAsync();
        return started;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _http.Dispose();
    }
}
