using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DefiPay.Chains.Evm.Tests;

/// <summary>A JSON-RPC server on a loopback port whose methods answer as told; "method not found" to everything else.</summary>
internal sealed class ScriptedEvmNode : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Dictionary<string, Func<JsonArray, JsonNode?>> _answers = [];

    private ScriptedEvmNode(WebApplication server) => _server = server;

    public Uri Url => new(_server.Urls.Single());

    /// <summary>Methods that were asked, in order; those of a batch too.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Answers instead of the methods, where it is set.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    public static async Task<ScriptedEvmNode> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var node = new ScriptedEvmNode(builder.Build());
        node._server.Run(node.AnswerAsync);
        await node._server.StartAsync();
        return node;
    }

    /// <summary>Sets what a method answers.</summary>
    public ScriptedEvmNode On(string method, Func<JsonArray, JsonNode?> answer)
    {
        _answers[method] = answer;
        return this;
    }

    public EvmNode Connect(Func<EvmNodeOptions, EvmNodeOptions>? change = null)
    {
        var options = new EvmNodeOptions { Url = Url, ChainId = ChainId.Parse("eip155:31337") };
        return new EvmNode(change?.Invoke(options) ?? options, TimeProvider.System);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (Instead is { } instead)
        {
            await instead(context);
            return;
        }

        var asked = await JsonNode.ParseAsync(context.Request.Body);
        JsonNode answer = asked is JsonArray batch ? new JsonArray([.. batch.Select(one => Answer(one!))]) : Answer(asked!);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.ToJsonString());
    }

    private JsonNode Answer(JsonNode request)
    {
        var method = request["method"]!.GetValue<string>();
        lock (Requests)
            Requests.Add(method);
        var answer = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = request["id"]?.DeepClone() };
        try
        {
            answer["result"] = _answers.TryGetValue(method, out var script)
                ? script(request["params"] as JsonArray ?? [])
                : throw new ScriptedError(-32601, "the method does not exist");
        }
        catch (ScriptedError e)
        {
            answer["error"] = new JsonObject { ["code"] = e.Code, ["message"] = e.Message, ["data"] = e.Details is null ? null : JsonNode.Parse(e.Details) };
        }
        return answer;
    }

    /// <summary>Thrown by a script to answer with an error.</summary>
    internal sealed class ScriptedError(int code, string message, string? data = null) : Exception(message)
    {
        public int Code { get; } = code;

        public string? Details { get; } = data;
    }
}
