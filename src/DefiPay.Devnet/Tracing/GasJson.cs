using System.Text.Json.Nodes;
using DefiPay.ContractEngine.Tracing;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Tracing;

/// <summary>Where gas went, as JSON.</summary>
internal sealed class GasJson(StratisNetwork network)
{
    public JsonObject Of(GasReport report) => new()
    {
        ["total"] = report.Gas,
        ["methods"] = new JsonArray([.. report.Methods.Select(method => With(
            Parts(method.Gas, method.Instructions, method.Storage, method.Logs, method.Calls), method.CodeHash, method.Type, method.Method))]),
        ["lines"] = new JsonArray([.. report.Lines.Select(Line)]),
        ["keys"] = new JsonArray([.. report.Keys.Select(Key)]),
    };

    private static JsonObject Line(GasLine line)
    {
        var json = With(Parts(line.Gas, line.Instructions, line.Storage, line.Logs, line.Calls), line.CodeHash, line.Type, line.Method);
        json["file"] = line.File;
        json["line"] = line.File is null ? null : line.Line;
        json["text"] = line.Text;
        return json;
    }

    private JsonObject Key(GasKey key) => new()
    {
        ["contract"] = key.Contract?.ToBase58(network),
        ["key"] = key.Key,
        ["gas"] = key.Gas,
        ["reads"] = key.Reads,
        ["readGas"] = key.ReadGas,
        ["writes"] = key.Writes,
        ["writeGas"] = key.WriteGas,
    };

    private static JsonObject Parts(ulong gas, ulong instructions, ulong storage, ulong logs, ulong calls) => new()
    {
        ["gas"] = gas,
        ["instructions"] = instructions,
        ["storage"] = storage,
        ["logs"] = logs,
        ["calls"] = calls,
    };

    private static JsonObject With(JsonObject json, string? codeHash, string? type, string method)
    {
        json["codeHash"] = codeHash;
        json["type"] = type;
        json["method"] = method;
        return json;
    }
}
