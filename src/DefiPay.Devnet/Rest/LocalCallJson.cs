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
        ["return"] = Value(result.Returned?.Value, 0, new Budget()),
        ["logs"] = logs.Of(result.Logs, bytesAsBase64: true),
    };

    private JsonNode? Value(object? value, int depth, Budget budget) => value switch
    {
        null => null,
        Address address => new StratisAddress(address.ToBytes()).ToBase58(network),
        global::Stratis.SmartContracts.UInt128 or UInt256 or char => value.ToString(),
        bool flag => flag,
        string text => text[..budget.Take(text.Length)],
        // By .NET's casts an sbyte[] is bytes as well.
        byte[] bytes when value.GetType() == typeof(byte[]) => Convert.ToBase64String(bytes.AsSpan(0, budget.Take(bytes.Length))),
        sbyte or byte or short or ushort or int or uint or long => Convert.ToInt64(value),
        ulong number => number,
        Array array when depth < DepthMax => Items(array, depth, budget),
        Message message => Object(depth, budget, ("contractAddress", message.ContractAddress), ("sender", message.Sender), ("value", message.Value)),
        Block block => Object(depth, budget, ("coinbase", block.Coinbase), ("number", block.Number)),
        ITransferResult sent when depth < DepthMax && ReturnedValue.IsOfEngine(value) =>
            Object(depth, budget, ("returnValue", sent.ReturnValue), ("success", sent.Success)),
        ICreateResult created when ReturnedValue.IsOfEngine(value) =>
            Object(depth, budget, ("newContractAddress", created.NewContractAddress), ("success", created.Success)),
        Enum constant => Value(Convert.ChangeType(constant, constant.GetTypeCode()), depth, budget),
        // A struct of the contract's own: its fields are read, none of its members runs.
        ValueType when depth < DepthMax => Fields(value, depth, budget),
        _ => ReturnedValue.TypeNameOf(value),
    };

    private JsonArray Items(Array array, int depth, Budget budget)
    {
        var items = new JsonArray();
        foreach (object? element in array)
        {
            if (budget.Take(1) == 0) break;
            items.Add(Value(element, depth + 1, budget));
        }

        return items;
    }

    private JsonObject Object(int depth, Budget budget, params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var json = new JsonObject();
        foreach ((string name, object? value) in members)
            json[name] = Value(value, depth + 1, budget);
        return json;
    }

    private JsonObject Fields(object value, int depth, Budget budget)
    {
        var json = new JsonObject();
        foreach (FieldInfo field in value.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance))
        {
            if (budget.Take(1) == 0) break;
            json[NodeJson.CamelCase(field.Name)] = Value(field.GetValue(value), depth + 1, budget);
        }

        return json;
    }

    /// <summary>
    /// What the answer may hold: arrays that hold one array in all their places cost a contract next to nothing, and written out they are more than
    /// any memory.
    /// </summary>
    private sealed class Budget
    {
        private int _left = ReturnedValue.TextLengthMax;

        /// <summary>Takes as much as is left of what is asked for, and says how much that was.</summary>
        public int Take(int wanted)
        {
            int taken = Math.Min(wanted, _left);
            _left -= taken;
            return taken;
        }
    }
}
