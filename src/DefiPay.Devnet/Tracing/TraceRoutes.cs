using System.Text.Json;
using DefiPay.ContractEngine.Compilation;
using DefiPay.Devnet.Rest;
using DefiPay.Stratis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Devnet.Tracing;

/// <summary>
/// <c>api/devnet/symbols</c>, <c>trace</c> and <c>gas</c>: sources of contracts, how a transaction or a call that only tries came about, and what a
/// contract's transactions used.
/// </summary>
internal sealed class TraceRoutes(DevnetChain chain, StratisNetwork network, SmartContractsRoutes contracts, FailureExplanations explanations)
{
    private const int ProblemsShown = 20;

    private readonly TraceJson _json = new(network);
    private readonly ContractGas _gas = new(chain, network);

    public void Map(IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("devnet");
        routes.MapPost("symbols", (JsonElement body, CancellationToken cancellationToken) => Register(body, cancellationToken)).RunsContracts();
        routes.MapPost("trace", (JsonElement body) => Try(body)).RunsContracts();
        routes.MapGet("trace/{txid}", (string txid) => Trace(txid)).RunsContracts();
        routes.MapGet("gas/{address}", (string address, string? fromBlock, string? toBlock, CancellationToken cancellationToken) =>
            Gas(address, fromBlock, toBlock, cancellationToken));
    }

    private IResult Register(JsonElement body, CancellationToken cancellationToken)
    {
        CompilationResult compiled;
        try
        {
            compiled = chain.Sources.Register(SourcesOf(body), cancellationToken);
        }
        catch (ArgumentException refused)
        {
            throw new RequestRefusedException($"sources: {refused.Message}");
        }

        if (!compiled.Succeeded)
        {
            throw new RequestRefusedException(
                $"sources: they do not compile. {string.Join(' ', compiled.Diagnostics.Where(diagnostic => diagnostic.IsError).Take(ProblemsShown))}");
        }

        explanations.Clear();
        return NodeAnswer.Json(new { CodeHash = Convert.ToHexStringLower(compiled.CodeHash.Span) });
    }

    private static List<SourceFile> SourcesOf(JsonElement body)
    {
        const string expected = "sources: an array of {\"path\": …, \"text\": …} is expected, in the order of compilation.";
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("sources", out var sources) || sources.ValueKind != JsonValueKind.Array)
        {
            throw new RequestRefusedException(expected);
        }

        var files = new List<SourceFile>();
        foreach (var source in sources.EnumerateArray().Take(ContractSources.FileCountMax + 1))
        {
            if (source.ValueKind != JsonValueKind.Object
                || !source.TryGetProperty("path", out var path) || path.ValueKind != JsonValueKind.String
                || !source.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
            {
                throw new RequestRefusedException(expected);
            }

            files.Add(new SourceFile(RequestBody.TextOf(path, "sources"), RequestBody.TextOf(text, "sources")));
        }

        return files;
    }

    /// <summary>A call that only tries, traced; the body is that of <c>local-call</c>.</summary>
    private IResult Try(JsonElement body)
    {
        var request = contracts.RequestOf(new RequestBody(body, speaksAsNode: false));
        try
        {
            var (outcome, trace) = chain.Trace(request);
            return NodeAnswer.Json(_json.Of(outcome, trace, request.BlockNumber));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new RequestRefusedException("blockHeight: the chain went back below it meanwhile; ask again.");
        }
    }

    private IResult Trace(string txid)
    {
        var id = RequestFields.Hash(txid, nameof(txid));
        if (chain.Trace(id) is { } traced) return NodeAnswer.Json(_json.Of(traced));
        return chain.FindTransaction(id) switch
        {
            null => NodeAnswer.NotFound($"txid: there is no transaction {id} on this chain."),
            { Block: null } => NodeAnswer.NotFound($"txid: transaction {id} waits for a block."),
            _ => NodeAnswer.BadRequest($"txid: transaction {id} runs no contract; it is a payment."),
        };
    }

    private IResult Gas(string address, string? fromBlock, string? toBlock, CancellationToken cancellationToken)
    {
        var contract = RequestFields.Address(address, nameof(address), network);
        var first = RequestFields.OptionalHeight(fromBlock, nameof(fromBlock)) ?? 0;
        var last = Math.Min(RequestFields.OptionalHeight(toBlock, nameof(toBlock)) ?? ulong.MaxValue, chain.Tip.Height);
        if (first > last) throw new RequestRefusedException($"fromBlock: {first} lies above the last block that is asked for, {last}.");
        return _gas.Of(contract, first, last, cancellationToken) is { } gas
            ? NodeAnswer.Json(gas)
            : NodeAnswer.NotFound($"address: there is no contract at {address} on this chain.");
    }
}
