using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DefiPay.Chains.Stratis.Tests;

/// <summary>A web server on a loopback port that answers as told; 404 to everything else.</summary>
internal sealed class ScriptedNode : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Dictionary<string, Func<HttpContext, Task>> _answers = [];

    private ScriptedNode(WebApplication server) => _server = server;

    public Uri Url { get; private set; } = null!;

    public List<string> Requests { get; } = [];

    public static async Task<ScriptedNode> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var node = new ScriptedNode(builder.Build());
        node._server.Run(node.AnswerAsync);
        await node._server.StartAsync();
        node.Url = new Uri(node._server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return node;
    }

    public ScriptedNode Answer(string pathAndQuery, string json, int status = 200) => Answer(pathAndQuery, async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(json);
    });

    public ScriptedNode Answer(string pathAndQuery, Func<HttpContext, Task> answer)
    {
        _answers[pathAndQuery] = answer;
        return this;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var request = context.Request.Path.Value![1..] + context.Request.QueryString.Value;
        lock (Requests)
            Requests.Add(request);
        if (_answers.TryGetValue(request, out var answer))
            return answer(context);
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
