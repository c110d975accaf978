using System.Globalization;
using System.Text.Json;
using DefiPay.Chains.Stratis.Rest;
using DefiPay.Crypto;
using DefiPay.Stratis;

namespace DefiPay.Chains.Stratis;

/// <summary>Turns a node's block into records.</summary>
internal static class BlockReader
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly string NoParent = Hash256.Zero.ToString();

    public static BlockAnswer Parse(JsonElement json)
    {
        try
        {
            return CirrusNode.Demand(json.Deserialize<BlockAnswer>(Json), "block");
        }
        catch (JsonException e)
        {
            throw new PermanentException($"The node's block has another form: {e.Message}", e);
        }
    }

    public static BlockHeader Header(BlockAnswer block, Hash256 hash)
    {
        if (CirrusNode.Hash(block.Hash, "block.hash") != hash)
            throw new PermanentException($"The node was asked for the block {hash} and answered with {block.Hash}.");
        var number = CirrusNode.Height(block.Height, "block.height");
        var parent = string.IsNullOrEmpty(block.PreviousBlockHash) && number == 0
            ? NoParent
            : CirrusNode.Hash(block.PreviousBlockHash, "block.previousblockhash").ToString();
        return new BlockHeader(number, hash.ToString(), parent, Time(block.Time));
    }

    /// <summary>The block's transactions, from their bytes.</summary>
    public static IReadOnlyList<Transaction> Transactions(BlockAnswer block) =>
        [.. CirrusNode.Demand(block.Transactions, "block.transactions").Select(answer => Transaction(CirrusNode.Demand(answer, "block.transactions").Hex, answer.Txid, "transactions"))];

    /// <summary>A transaction from its bytes, which must have the id that the node says.</summary>
    public static Transaction Transaction(string? hex, string? id, string field)
    {
        if (!DefiPay.Stratis.Transaction.TryParse(hex, out var transaction, out var error))
            throw new PermanentException($"{field}.hex: {error}");
        return transaction.Id == CirrusNode.Hash(id, $"{field}.txid")
            ? transaction
            : throw new PermanentException($"{field}: the bytes of {id} are those of {transaction.Id}.");
    }

    /// <summary>Whether a transaction asks something of the contract engine, and so has a receipt.</summary>
    public static bool IsContract(Transaction transaction) => transaction.Outputs.Any(output => ContractScript.IsContractScript(output.Script));

    public static TransactionRecord Record(Transaction transaction, int index, TransactionReceipt? receipt, int firstLogIndex, StratisNetwork network)
    {
        var hash = transaction.Id.ToString();
        var logs = receipt?.Logs.Select((log, i) => log with { LogIndex = firstLogIndex + i, TransactionIndex = index });
        var outputs = transaction.Outputs.Select((output, i) => new OutputRecord(i, Owner(output.Script, receipt, network), output.ValueSatoshi));
        var spends = transaction.IsCoinbase ? [] : transaction.Inputs.Select((input, i) =>
            new SpendRecord(i, input.Previous.TransactionId.ToString(), OutputIndex(input.Previous)));
        return new TransactionRecord(hash, index, [.. logs ?? []], [.. outputs], [.. spends]);
    }

    // What a contract output carries belongs to the contract, unless the call failed: then the next transaction gives it back.
    private static string? Owner(byte[] script, TransactionReceipt? receipt, StratisNetwork network)
    {
        if (ContractScript.IsContractScript(script))
        {
            return receipt is not { Success: true } ? null
                : script[0] == ContractOpcode.Create ? receipt.CreatedContract
                : ContractScript.TryDecode(script, out var call, out _) ? call.ContractAddress?.ToBase58(network) : null;
        }
        if (Script.IsPayToScriptHash(script))
            return Base58Check.Encode([network.ScriptPrefix, .. script.AsSpan(2, StratisAddress.Size)]);
        return Script.OwnerOf(script)?.ToBase58(network);
    }

    private static int OutputIndex(OutPoint spent) => spent.Index <= int.MaxValue
        ? (int)spent.Index
        : throw new PermanentException($"transactions: an input spends output {spent.Index}, which no transaction has.");

    // A block holds its time as 32 bits of seconds; a moment outside them would reach the database as infinity.
    private static DateTimeOffset Time(JsonElement time)
    {
        // Nodes write the seconds as a text.
        if (time.ValueKind is JsonValueKind.Number or JsonValueKind.String && uint.TryParse(time.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        if (time.ValueKind == JsonValueKind.String && time.TryGetDateTimeOffset(out var moment) && moment.ToUnixTimeSeconds() is >= 0 and <= uint.MaxValue)
            return moment.ToUniversalTime();
        throw new PermanentException("block.time: neither seconds since 1970 nor a moment in ISO 8601, from 1970 to 2106.");
    }
}
