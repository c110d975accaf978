using System.Reflection;
using System.Text.Json.Nodes;
using DefiPay.ContractEngine.Execution;
using DefiPay.Stratis;
using Stratis.SmartContracts;

namespace DefiPay.Devnet.Rest;

/// <summary>What a local call came to, in the node's form.</summary>
internal sealed class LocalCallJson(LogJson logs, StratisNetwork network)
{
    private const int DepthMax = 8;

    public JsonObject Of(LocalCallResult result) => new()
    {
        ["internalTransfers"] = new JsonArray([.. result.InternalTransfers.Select(transfer => new JsonObject
        {
            ["from"] = transfer.From.ToBase58(network),
            ["to"] = transfer.To.ToBase58(network),
            ["value"] = transfer.ValueSatoshi,
        })]),
        ["gasConsumed"] = new JsonObject { ["value"] = result.GasConsumed },
        ["revert"] = !result.Success,
        ["errorMessage"] = result.Error is { } error ? new JsonObject { ["value"] = error } : null,
        ["return"] = Value(result.Returned?.Value, 0),
        ["logs"] = logs.Of(result.Logs, bytesAsBase64: true),
    };

    private JsonNode? Value(object? value, int depth) => value switch
    {
        null => null,
        Address address => new StratisAddress(address.ToBytes()).ToBase58(network),
        global::Stratis.SmartContracts.UInt128 or UInt256 or char => value.ToString(),
        bool flag => flag,
        string text => text,
        byte[] bytes => Convert.ToBase64String(bytes),
        sbyte or byte or short or ushort or int or uint or long => Convert.ToInt64(value),
        ulong number => number,
        Array array when depth < DepthMax => new JsonArray([.. array.Cast<object?>().Select(element => Value(element, depth + 1))]),
        Enum constant => Value(Convert.ChangeType(constant, constant.GetTypeCode()), depth),
        // A struct of the contract's own: its fields are read, none of its members runs.
        ValueType when depth < DepthMax => Fields(value, depth),
        _ => ReturnedValue.TypeNameOf(value),
    };

    private JsonObject Fields(object value, int depth)
    {
        var json = new JsonObject();
        foreach (FieldInfo field in value.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance))
            json[NodeJson.CamelCase(field.Name)] = Value(field.GetValue(value), depth + 1);
        return json;
    }
}
