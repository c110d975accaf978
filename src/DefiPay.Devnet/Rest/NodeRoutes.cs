using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Devnet.Rest;

/// <summary><c>api/Node</c>: the node itself, and transactions by id.</summary>
internal static class NodeRoutes
{
    private static readonly string Version = typeof(NodeRoutes).Assembly.GetName().Version?.ToString() ?? "0.0.0.0";

    public static void Map(IEndpointRouteBuilder api, DevnetOptions options, TimeProvider time, TaskCompletionSource shutdown)
    {
        long started = time.GetTimestamp();
        StratisNetwork network = options.Network;
        RouteGroupBuilder routes = api.MapGroup("Node");
        routes.MapGet("status", (DevnetChain chain) => NodeAnswer.Json(Status(chain, options, time.GetElapsedTime(started))));
        routes.MapGet("getrawtransaction", (DevnetChain chain, string? trxid, string? verbose) => RawTransaction(chain, network, trxid, verbose));
        routes.MapGet("getblockheader", (DevnetChain chain, string? hash) => chain.FindBlock(RequestFields.Hash(hash, nameof(hash))) is { } block
            ? NodeAnswer.Json(BlockJson.HeaderOf(block.Header))
            : NodeAnswer.Json(null));
        routes.MapGet("gettxout", (DevnetChain chain, string? trxid, string? vout) => Output(chain, network, trxid, vout));
        routes.MapGet("validateaddress", (string? address) => NodeAnswer.Json(Validated(address, network)));
        routes.MapPost("shutdown", () => Shutdown(options, shutdown));
        routes.MapPost("decoderawtransaction", (JsonElement body) =>
            NodeAnswer.Json(TransactionJson.Of(TransactionBody.Read(body, "rawHex"), network)));
    }

    /// <summary>The answer comes first; then whoever started the node ends it.</summary>
    private static IResult Shutdown(DevnetOptions options, TaskCompletionSource shutdown)
    {
        if (!options.AllowShutdown)
            return NodeAnswer.Error(StatusCodes.Status403Forbidden, "This node is part of a larger program, which ends it.");
        shutdown.TrySetResult();
        return Results.Ok();
    }

    private static object Status(DevnetChain chain, DevnetOptions options, TimeSpan running)
    {
        ulong height = chain.Tip.Height;
        return new
        {
            Agent = "DefiPay",
            Version,
            ExternalAddress = "",
            Network = options.Network.Name,
            CoinTicker = options.Network.Ticker,
            ProcessId = Environment.ProcessId,
            ConsensusHeight = height,
            HeaderHeight = height,
            BlockStoreHeight = height,
            BestPeerHeight = (ulong?)null,
            InboundPeers = Array.Empty<object>(),
            OutboundPeers = Array.Empty<object>(),
            FeaturesData = new[] { new { Namespace = "DefiPay.Devnet", State = "Initialized" } },
            DataDirectoryPath = options.DataFolder,
            RunningTime = running.ToString("c"),
            Difficulty = 0,
            ProtocolVersion = 70012,
            Testnet = true,
            RelayFee = new Coins(options.RelayFeeSatoshiPerKilobyte),
            State = "Started",
            InIbd = false,
        };
    }

    private static JsonObject Validated(string? text, StratisNetwork network)
    {
        bool isValid = StratisAddress.TryParse(text, network, out StratisAddress address);
        return new JsonObject
        {
            ["isvalid"] = isValid,
            ["address"] = text,
            ["scriptPubKey"] = isValid ? Convert.ToHexStringLower(Script.PayToPublicKeyHash(address)) : null,
            ["isscript"] = false,
            ["iswitness"] = false,
        };
    }

    private static IResult RawTransaction(DevnetChain chain, StratisNetwork network, string? trxid, string? verbose)
    {
        Hash256 id = RequestFields.Hash(trxid, nameof(trxid));
        bool asJson = RequestFields.Flag(verbose, nameof(verbose), absent: false);
        if (chain.FindTransaction(id) is not { } found)
            return NodeAnswer.Json(null);
        if (!asJson)
            return NodeAnswer.Json(found.Transaction.ToHex());

        var json = TransactionJson.Of(found.Transaction, network);
        if (found.Block is { } block)
        {
            json["blockhash"] = block.Hash.ToString();
            json["confirmations"] = chain.ConfirmationsAt(block.Height);
            json["time"] = block.Header.Time;
            json["blocktime"] = block.Header.Time;
        }

        return NodeAnswer.Json(json);
    }

    private static IResult Output(DevnetChain chain, StratisNetwork network, string? trxid, string? vout)
    {
        Hash256 id = RequestFields.Hash(trxid, nameof(trxid));
        int index = string.IsNullOrEmpty(vout) ? 0 : RequestFields.Count(vout, nameof(vout), 0, int.MaxValue);
        if (chain.FindUnspent(new OutPoint(id, (uint)index)) is not { } coin)
            return NodeAnswer.Json(null);
        return NodeAnswer.Json(new
        {
            Bestblock = chain.Tip.Hash.ToString(),
            Confirmations = chain.ConfirmationsAt(coin.Height),
            // Satoshi, other than in a transaction's own outputs.
            Value = coin.ValueSatoshi,
            ScriptPubKey = TransactionJson.ScriptOf(coin.Script, network),
            Coinbase = coin.IsCoinbase,
        });
    }
}
