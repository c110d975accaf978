using System.Text.Json;
using DefiPay.Chains.Stratis.Rest;
using DefiPay.Stratis;

namespace DefiPay.Chains.Stratis;

/// <summary>Turns a node's receipts and logs into records, and refuses what cannot be.</summary>
internal static class ReceiptReader
{
    // 250,000 gas buy no more than this many logs (a log costs at least two gas).
    private const int LogsMax = 125_000;

    // A logged byte costs a gas.
    private const int LogBytesMax = 1 << 20;

    public static TransactionReceipt Read(ReceiptAnswer answer, Hash256 id, StratisNetwork network)
    {
        if (CirrusNode.Hash(answer.TransactionHash, "transactionHash") != id)
            throw new PermanentException($"The node's receipt of {id} names the transaction {PlainText.Of(answer.TransactionHash!, 80)}.");
        return new TransactionReceipt(
            id.ToString(),
            CirrusNode.Hash(answer.BlockHash, "blockHash").ToString(),
            answer.BlockNumber,
            CirrusNode.Demand(answer.Success, "success"),
            CirrusNode.Demand(answer.GasUsed, "gasUsed"),
            answer.NewContractAddress is null ? null : Address(answer.NewContractAddress, network),
            answer.ReturnValue.ValueKind switch
            {
                JsonValueKind.Null or JsonValueKind.Undefined => null,
                JsonValueKind.String => Text(answer.ReturnValue, "returnValue"),
                _ => answer.ReturnValue.GetRawText(),
            },
            answer.Error is null ? null : PlainText.Of(answer.Error),
            Logs(answer.Logs, id.ToString(), network));
    }

    public static IReadOnlyList<LogRecord> Logs(IReadOnlyList<LogAnswer>? logs, string transactionHash, StratisNetwork network)
    {
        if (logs is null)
            return [];
        if (logs.Count > LogsMax)
            throw new PermanentException($"logs: {logs.Count} in one transaction; at most {LogsMax} are possible.");
        return [.. logs.Select((log, index) => new LogRecord(
            index, transactionHash, 0, Address(CirrusNode.Demand(log, "logs").Address, network),
            [.. CirrusNode.Demand(log.Topics, "logs.topics").Select(topic => Bytes(topic, "logs.topics"))],
            log.Data is not { Length: > 2 * LogBytesMax } ? Bytes(log.Data, "logs.data")
                : throw new PermanentException($"logs.data: {log.Data.Length / 2} bytes in one log; at most {LogBytesMax} are possible.")))];
    }

    public static byte[] Bytes(string? hex, string field)
    {
        try
        {
            return Convert.FromHexString(hex ?? throw new PermanentException($"The node's answer lacks {field}."));
        }
        catch (FormatException)
        {
            throw new PermanentException($"{field}: the node's answer is not hexadecimal.");
        }
    }

    private static string Text(JsonElement text, string field)
    {
        try
        {
            return PlainText.Of(text.GetString()!);
        }
        catch (InvalidOperationException)
        {
            throw new PermanentException($"{field}: the node's answer is no text (it has lone surrogates).");
        }
    }

    private static string Address(string? text, StratisNetwork network) => StratisAddress.TryParse(text, network, out var address)
        ? address.ToBase58(network)
        : throw new PermanentException($"address: '{PlainText.Of(text ?? "", 80)}' in the node's answer is no address of {network.Name}.");
}
