using Nethereum.RPC.Eth.DTOs;

namespace DefiPay.Chains.Evm;

/// <summary>Turns a node's answers into the records that all chains share, and refuses what makes no sense.</summary>
internal static class EvmBlockReader
{
    private const int TopicsMax = 4;

    public static BlockHeader Header(BlockWithTransactionHashes block) => new(
        EvmHex.Number(block.Number?.Value, "number"),
        EvmHex.Hash(block.BlockHash, "hash"),
        EvmHex.Hash(block.ParentHash, "parentHash"),
        Time(EvmHex.Number(block.Timestamp?.Value, "timestamp")));

    /// <summary>The block with its logs.</summary>
    /// <exception cref="RetryableException">The logs are of another block: the chain moved while it was read.</exception>
    public static Block Block(BlockWithTransactionHashes block, IEnumerable<FilterLog> logs, bool checkBloom)
    {
        var header = Header(block);
        var transactions = (block.TransactionHashes ?? []).Select(hash => EvmHex.Hash(hash, "transactions")).ToArray();
        var records = logs.Select(log => Log(log, header, transactions)).OrderBy(log => log.LogIndex).ToArray();
        for (var i = 0; i < records.Length; i++)
        {
            if (records[i].LogIndex != i)
                throw Moved(header, $"log {i} is missing");
        }
        if (checkBloom && !EvmHex.Bytes(block.LogsBloom, "logsBloom").AsSpan().SequenceEqual(LogsBloom.Of(records)))
            throw Moved(header, "its logs do not fit the filter in its header");
        var byTransaction = records.ToLookup(log => log.TransactionIndex);
        return new Block(header, [.. transactions.Select((hash, i) => new TransactionRecord(hash, i, [.. byTransaction[i]], [], []))]);
    }

    public static Chains.TransactionReceipt Receipt(Nethereum.RPC.Eth.DTOs.TransactionReceipt receipt)
    {
        var hash = EvmHex.Hash(receipt.TransactionHash, "transactionHash");
        var index = (int)EvmHex.Number(receipt.TransactionIndex?.Value, "transactionIndex");
        var success = EvmHex.Number(receipt.Status?.Value, "status") == 1;
        var logs = (receipt.Logs ?? []).Select((log, i) => new LogRecord(
            i, hash, index, EvmHex.Address(log.Address, "address"), Topics(log), EvmHex.Bytes(log.Data, "data")));
        return new Chains.TransactionReceipt(
            hash,
            EvmHex.Hash(receipt.BlockHash, "blockHash"),
            EvmHex.Number(receipt.BlockNumber?.Value, "blockNumber"),
            success,
            EvmHex.Number(receipt.GasUsed?.Value, "gasUsed"),
            success && !string.IsNullOrEmpty(receipt.ContractAddress) ? EvmHex.Address(receipt.ContractAddress, "contractAddress") : null,
            null,
            success ? null : "The transaction was reverted.",
            [.. logs]);
    }

    public static RetryableException Moved(BlockHeader header, string why) => new($"The chain moved while block {header.Number} ({header.Hash}) was read: {why}.");

    private static LogRecord Log(FilterLog log, BlockHeader header, string[] transactions)
    {
        var transaction = EvmHex.Number(log.TransactionIndex?.Value, "transactionIndex");
        var hash = EvmHex.Hash(log.TransactionHash, "transactionHash");
        if (log.Removed || EvmHex.Hash(log.BlockHash, "blockHash") != header.Hash || transaction >= (ulong)transactions.Length || transactions[transaction] != hash)
            throw Moved(header, "a log belongs to another block");
        var index = EvmHex.Number(log.LogIndex?.Value, "logIndex");
        return index > int.MaxValue
            ? throw new PermanentException($"The node gives a log of block {header.Number} the index {index}.")
            : new LogRecord((int)index, hash, (int)transaction, EvmHex.Address(log.Address, "address"), Topics(log), EvmHex.Bytes(log.Data, "data"));
    }

    private static byte[][] Topics(FilterLog log)
    {
        var topics = (log.Topics ?? []).Select(topic => EvmHex.Bytes(topic?.ToString(), "topics")).ToArray();
        return topics.Length <= TopicsMax && topics.All(topic => topic.Length == EvmHex.WordSize)
            ? topics
            : throw new PermanentException("The node answered with a log whose topics make no sense: at most four of 32 bytes each are possible.");
    }

    private static DateTimeOffset Time(ulong seconds) => seconds <= (ulong)DateTimeOffset.MaxValue.ToUnixTimeSeconds()
        ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
        : throw new PermanentException($"The node gives a block the time {seconds}, which no calendar has.");
}
