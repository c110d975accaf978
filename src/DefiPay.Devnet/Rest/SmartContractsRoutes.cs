using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Receipts;
using DefiPay.ContractEngine.State;
using DefiPay.Devnet.Tracing;
using DefiPay.Stratis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefiPay.Devnet.Rest;

/// <summary><c>api/SmartContracts</c>: what lies on the chain, and calls that only try.</summary>
internal sealed class SmartContractsRoutes(DevnetChain chain, StratisNetwork network, EventSchemas schemas, FailureExplanations explanations, bool quirks)
{
    private readonly ReceiptJson _receipts = new(new LogJson(schemas, network, quirks), network, quirks);
    private readonly LocalCallJson _localCalls = new(new LogJson(schemas, network, quirks), network);

    public void Map(IEndpointRouteBuilder api)
    {
        RouteGroupBuilder routes = api.MapGroup("SmartContracts");
        routes.MapGet("code", (string? address) => Code(address)).RunsContracts();
        routes.MapGet("balance", (string? address) => Balance(address));
        routes.MapGet("storage", (string? contractAddress, string? storageKey, string? dataType, string? blockHeight) =>
            Storage(contractAddress, storageKey, dataType, blockHeight));
        routes.MapGet("receipt", async (string? txHash, CancellationToken stop) => chain.FindReceipt(RequestFields.Hash(txHash, nameof(txHash))) is { } receipt
            ? NodeAnswer.Json(await ExplainedAsync(receipt, stop))
            : NodeAnswer.BadRequest("The receipt was not found.", "No stored transaction could be found for the supplied hash."));
        routes.MapGet("receipt-search", (string? contractAddress, string? eventName, string[]? topics, string? fromBlock, string? toBlock) =>
            Search(contractAddress, eventName, topics ?? [], fromBlock, toBlock));
        routes.MapPost("local-call", (JsonElement json) => LocalCall(new RequestBody(json))).RunsContracts();
    }

    /// <summary>The receipt as a real node has it, and why it failed.</summary>
    private async Task<JsonObject> ExplainedAsync(StoredReceipt receipt, CancellationToken stop)
    {
        JsonObject json = _receipts.Of(receipt);
        if (await explanations.OfAsync(receipt, stop) is { } explanation)
            json["explanation"] = explanation;
        return json;
    }

    private IResult Code(string? address)
    {
        StratisAddress contract = RequestFields.Address(address, nameof(address), network);
        ContractState state = chain.TipState;
        if (state.GetCode(contract) is not { } code)
            return NodeAnswer.Json(new { Type = (string?)null, Bytecode = (string?)null, Csharp = (string?)null, Message = $"No contract execution code exists at {address}" });
        return NodeAnswer.Json(new
        {
            Type = state.GetTypeName(contract),
            Bytecode = Convert.ToHexString(code),
            Csharp = DecompiledContract.Of(code),
            Message = $"Contract execution code retrieved at {address}",
        });
    }

    private IResult Balance(string? address)
    {
        StratisAddress contract = RequestFields.Address(address, nameof(address), network);
        return NodeAnswer.Json(new Coins(chain.TipState.GetUnspent(contract)?.ValueSatoshi ?? 0).ToString());
    }

    private IResult Storage(string? contractAddress, string? storageKey, string? dataType, string? blockHeight)
    {
        if (string.IsNullOrEmpty(contractAddress))
            throw new RequestRefusedException("A smart contract address is required.", "contractAddress: is missing; the address of a contract is expected.");
        if (string.IsNullOrEmpty(storageKey))
            throw new RequestRefusedException("A key for the stored data is required.", "storageKey: is missing; the text of a key is expected.");
        StratisAddress contract = RequestFields.Address(contractAddress, nameof(contractAddress), network);
        ContractParameterType type = StorageText.TypeOf(dataType);
        byte[]? value = StateAt(RequestFields.OptionalHeight(blockHeight, nameof(blockHeight)) ?? chain.Tip.Height).GetStorage(contract, Encoding.UTF8.GetBytes(storageKey));
        if (value is null)
            return Results.Json(new { Message = $"No data at storage with key {storageKey}" }, NodeJson.Options, statusCode: StatusCodes.Status404NotFound);
        return NodeAnswer.Json(StorageText.Of(type, value, network));
    }

    private IResult Search(string? contractAddress, string? eventName, string[] topics, string? fromBlock, string? toBlock)
    {
        StratisAddress contract = RequestFields.Address(contractAddress, nameof(contractAddress), network);
        if (!chain.TipState.Exists(contract))
            return NodeAnswer.Error(StatusCodes.Status500InternalServerError, "No code exists", $"No contract execution code exists at {contractAddress}");
        var wanted = topics.Where(topic => topic.Length > 0).Select(topic => RequestFields.Hex(topic, nameof(topics))).ToList();
        if (!string.IsNullOrWhiteSpace(eventName))
            wanted.Insert(0, Encoding.UTF8.GetBytes(eventName));
        ulong first = RequestFields.OptionalHeight(fromBlock, nameof(fromBlock)) ?? 0;
        ulong last = Math.Min(RequestFields.OptionalHeight(toBlock, nameof(toBlock)) ?? ulong.MaxValue, chain.Tip.Height);
        return NodeAnswer.Json(chain.Receipts(first, last, bloom => bloom.MayContain(contract.ToBytes()) && wanted.TrueForAll(topic => bloom.MayContain(topic)))
            .Where(found => found.Receipt.Receipt.Logs.Any(log => log.Address == contract && HasAll(log, wanted)))
            .Select(found => _receipts.Of(found.Receipt))
            .ToArray());
    }

    private static bool HasAll(ContractLog log, List<byte[]> wanted) =>
        wanted.TrueForAll(topic => log.Topics.Any(own => own.AsSpan().SequenceEqual(topic)));

    /// <summary>Tries a call on the state of a height.</summary>
    public IResult LocalCall(RequestBody body)
    {
        try
        {
            return NodeAnswer.Json(_localCalls.Of(chain.LocalCall(RequestOf(body))));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new RequestRefusedException("blockHeight: the chain went back below it meanwhile; ask again.");
        }
        catch (ParametersRefusedException refused) when (quirks)
        {
            return NodeAnswer.Wrapped(StatusCodes.Status500InternalServerError, refused.Message, "Error deserializing method parameters");
        }
    }

    /// <summary>What the body of a local call asks for.</summary>
    public LocalCallRequest RequestOf(RequestBody json)
    {
        var body = LocalCallBody.Read(json, network);
        ulong height = body.BlockHeight ?? chain.Tip.Height;
        ContractState state = StateAt(height);
        // A property is as good a name as its getter.
        bool isProperty = body.Parameters.Count == 0 && state.GetCode(body.ContractAddress) is { } code
            && ContractProperties.Has(code, state.GetTypeName(body.ContractAddress), body.MethodName);
        return new LocalCallRequest
        {
            Script = ContractScript.Call(
                body.ContractAddress, isProperty ? "get_" + body.MethodName : body.MethodName, body.GasPrice, body.GasLimit, body.Parameters),
            Sender = body.Sender,
            AmountSatoshi = body.AmountSatoshi,
            BlockNumber = height,
        };
    }

    private ContractState StateAt(ulong height)
    {
        try
        {
            return chain.StateAt(height);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new RequestRefusedException($"blockHeight: {height} lies above the tip at {chain.Tip.Height}.");
        }
    }
}
