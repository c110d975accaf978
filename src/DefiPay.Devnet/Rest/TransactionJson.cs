using System.Text.Json.Nodes;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest;

/// <summary>A transaction in the node's verbose form.</summary>
internal static class TransactionJson
{
    public static JsonObject Of(Transaction transaction, StratisNetwork network)
    {
        string id = transaction.Id.ToString();
        return new JsonObject
        {
            ["hex"] = transaction.ToHex(),
            ["txid"] = id,
            ["hash"] = id,
            ["version"] = transaction.Version,
            ["size"] = transaction.Size,
            ["vsize"] = transaction.Size,
            // As the node counts it, which is three less than elsewhere.
            ["weight"] = 4 * transaction.Size - 3,
            ["locktime"] = transaction.LockTime,
            ["vin"] = new JsonArray([.. transaction.Inputs.Select(input => Input(transaction, input))]),
            ["vout"] = new JsonArray([.. transaction.Outputs.Select((output, index) => Output(output, index, network))]),
        };
    }

    private static JsonObject Input(Transaction transaction, TransactionInput input)
    {
        if (transaction.IsCoinbase)
            return new JsonObject { ["coinbase"] = Convert.ToHexStringLower(input.Script), ["sequence"] = input.Sequence };
        return new JsonObject
        {
            ["txid"] = input.Previous.TransactionId.ToString(),
            ["vout"] = input.Previous.Index,
            ["scriptSig"] = new JsonObject { ["asm"] = ScriptText.Assembly(input.Script), ["hex"] = Convert.ToHexStringLower(input.Script) },
            ["sequence"] = input.Sequence,
        };
    }

    /// <summary>An output's script, with the address that it pays where there is one.</summary>
    public static JsonObject ScriptOf(byte[] script, StratisNetwork network)
    {
        var json = new JsonObject { ["asm"] = ScriptText.Assembly(script), ["hex"] = Convert.ToHexStringLower(script) };
        StratisAddress? owner = Script.IsInternalContractTransfer(script, out _) ? null : Script.OwnerOf(script);
        if (owner is not null)
            json["reqSigs"] = 1;
        json["type"] = ScriptText.TypeOf(script);
        if (owner is not null)
            json["addresses"] = new JsonArray(owner.Value.ToBase58(network));
        return json;
    }

    private static JsonObject Output(TransactionOutput output, int index, StratisNetwork network) => new()
    {
        ["value"] = JsonValue.Create(new Coins(output.ValueSatoshi)),
        ["n"] = index,
        ["scriptPubKey"] = ScriptOf(output.Script, network),
    };
}
