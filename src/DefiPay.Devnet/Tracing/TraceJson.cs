using System.Text.Json.Nodes;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Tracing;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Tracing;

/// <summary>Traces and explanations as JSON.</summary>
/// <param name="network">How addresses are written.</param>
public sealed class TraceJson(StratisNetwork network)
{
    private const string NoLines = "Files and lines are not known: this devnet has no sources of the contract's code. POST api/devnet/symbols takes them, also now.";

    /// <summary>A transaction of the chain.</summary>
    public JsonObject Of(TransactionTrace traced) => new()
    {
        ["transactionHash"] = traced.Receipt.TransactionId.ToString(),
        ["blockNumber"] = traced.Receipt.BlockNumber,
        ["success"] = traced.Receipt.Success,
        ["gasUsed"] = traced.Receipt.Receipt.GasUsed,
        ["error"] = traced.Receipt.Error,
        ["explanation"] = Explanation(traced.Trace.Failure),
        ["isTruncated"] = traced.Trace.IsTruncated,
        ["call"] = Call(traced.Trace.Root!),
        ["gas"] = new GasJson(network).Of(traced.Trace.Gas),
    };

    /// <summary>What only tried: the same without a transaction's hash.</summary>
    public JsonObject Of(CallOutcome outcome, ExecutionTrace trace, ulong blockNumber) => new()
    {
        ["blockNumber"] = blockNumber,
        ["success"] = outcome.Success,
        ["gasUsed"] = outcome.GasConsumed,
        ["error"] = outcome.Error,
        ["explanation"] = Explanation(trace.Failure),
        ["isTruncated"] = trace.IsTruncated,
        ["call"] = Call(trace.Root!),
        ["gas"] = new GasJson(network).Of(trace.Gas),
    };

    /// <summary>Why a call failed; null for nothing.</summary>
    public JsonObject? Explanation(FailureExplanation? failure)
    {
        if (failure is null) return null;
        var json = new JsonObject { ["error"] = failure.Call.Error };
        AddCall(json, failure.Call);
        AddPlace(json, failure.Place);
        json["callStack"] = new JsonArray([.. failure.Stack.Select(StackEntry)]);
        json["causedBy"] = Explanation(failure.CausedBy);
        json["note"] = failure.Place is { Span: null } ? NoLines : null;
        return json;
    }

    private JsonObject StackEntry(StackEntry entry)
    {
        var json = new JsonObject();
        AddCall(json, entry.Call);
        AddPlace(json, entry.Place);
        return json;
    }

    private void AddCall(JsonObject json, TracedCall call)
    {
        json["contract"] = call.Contract?.ToBase58(network);
        json["type"] = call.Type;
        json["method"] = call.Method;
        json["arguments"] = Values(call.Arguments);
    }

    // The place's own method may be one that the called method called.
    private static void AddPlace(JsonObject json, CodePlace? place)
    {
        json["in"] = place is null ? null : $"{place.Type}.{place.Method}";
        json["file"] = place?.Span?.File;
        json["line"] = place?.Span?.Line;
        json["column"] = place?.Span?.Column;
        json["statement"] = place?.Statement;
    }

    private JsonObject Event(TraceEvent happened) => happened switch
    {
        TracedCall call => Call(call),
        StorageAccess access => Storage(access),
        LoggedEvent log => Log(log),
        _ => throw new InvalidOperationException($"There is no JSON for {happened.GetType().Name}."),
    };

    private JsonObject Call(TracedCall call)
    {
        var json = new JsonObject { ["kind"] = call.Kind.ToString().ToLowerInvariant(), ["caller"] = call.Caller.ToBase58(network) };
        AddCall(json, call);
        json["valueSat"] = call.ValueSatoshi;
        json["gasLimit"] = call.GasLimit;
        json["gasUsed"] = call.GasUsed;
        json["isGasCharged"] = call.IsGasCharged;
        json["success"] = call.Success;
        json["error"] = call.Error;
        json["result"] = call.Result is null ? null : Value(call.Result);
        AddPlace(json, call.Place);
        json["events"] = new JsonArray([.. call.Events.Select(Event)]);
        return json;
    }

    private static JsonObject Storage(StorageAccess access)
    {
        var json = new JsonObject
        {
            ["kind"] = access.IsWrite ? "write" : "read",
            ["key"] = access.Key,
            ["value"] = access.Value?.Text,
            ["valueType"] = access.Value?.Type,
            ["valueLength"] = access.ValueLength,
            ["gas"] = access.Gas,
        };
        AddPlace(json, access.Place);
        return json;
    }

    private static JsonObject Log(LoggedEvent log)
    {
        var json = new JsonObject { ["kind"] = "log", ["name"] = log.Name, ["fields"] = Values(log.Fields), ["gas"] = log.Gas };
        AddPlace(json, log.Place);
        return json;
    }

    private static JsonArray Values(IEnumerable<TracedValue> values) => new([.. values.Select(Value)]);

    private static JsonObject Value(TracedValue value) => new() { ["name"] = value.Name, ["type"] = value.Type, ["value"] = value.Text };
}
