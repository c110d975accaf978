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
            ["weight"] = 4 * transaction.Size,
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

    private static JsonObject Output(TransactionOutput output, int index, StratisNetwork network)
    {
        var script = new JsonObject
        {
            ["asm"] = ScriptText.Assembly(output.Script),
            ["hex"] = Convert.ToHexStringLower(output.Script),
            ["type"] = ScriptText.TypeOf(output.Script),
        };
        if (Script.IsPayToPublicKeyHash(output.Script, out StratisAddress owner))
        {
            script["reqSigs"] = 1;
            script["addresses"] = new JsonArray(owner.ToBase58(network));
        }

        return new JsonObject
        {
            ["value"] = JsonValue.Create(new Coins(output.ValueSatoshi)),
            ["n"] = index,
            ["scriptPubKey"] = script,
        };
    }
}
