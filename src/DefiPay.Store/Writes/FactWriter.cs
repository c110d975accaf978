using DefiPay.Chains;
using Npgsql;
using NpgsqlTypes;
using Block = DefiPay.Chains.Block;

namespace DefiPay.Store.Writes;

/// <summary>Appends blocks, the raw log and decoded events.</summary>
internal static class FactWriter
{
    public static async Task AppendBlocksAsync(NpgsqlConnection connection, string chain, IReadOnlyList<Block> blocks, CancellationToken cancellationToken)
    {
        await connection.CopyAsync("block", "chain_id, number, hash, parent_hash, timestamp", blocks, async (row, block) =>
        {
            await row.TextAsync(chain);
            await row.BigintAsync(checked((long)block.Header.Number));
            await row.TextAsync(block.Header.Hash);
            await row.TextAsync(block.Header.ParentHash);
            await row.TimeAsync(block.Header.Timestamp);
        }, cancellationToken);
        await AppendLogsAsync(connection, chain, blocks, cancellationToken);
        await AppendOutputsAsync(connection, chain, blocks, cancellationToken);
        await AppendSpendsAsync(connection, chain, blocks, cancellationToken);
    }

    public static Task AppendEventsAsync(
        NpgsqlConnection connection, string chain, IEnumerable<(BlockHeader Block, EventFact Fact)> events, CancellationToken cancellationToken) =>
        connection.CopyAsync(
            "event", "chain_id, block_number, log_index, block_hash, transaction_hash, contract, name, arguments, note, timestamp", events,
            async (row, e) =>
            {
                await row.TextAsync(chain);
                await row.BigintAsync(checked((long)e.Block.Number));
                await row.IntegerAsync(e.Fact.LogIndex);
                await row.TextAsync(e.Block.Hash);
                await row.TextAsync(e.Fact.TransactionHash);
                await row.TextAsync(e.Fact.Contract);
                await row.TextAsync(e.Fact.Event.Name);
                await row.JsonAsync(e.Fact.Event.Arguments);
                await row.TextAsync(e.Fact.Event.Note);
                await row.TimeAsync(e.Block.Timestamp);
            }, cancellationToken);

    private static Task AppendLogsAsync(NpgsqlConnection connection, string chain, IReadOnlyList<Block> blocks, CancellationToken cancellationToken) =>
        connection.CopyAsync(
            "raw_log", "chain_id, block_number, log_index, transaction_index, transaction_hash, contract, topics, data",
            blocks.SelectMany(block => block.Logs.Select(log => (block.Header.Number, Log: log))),
            async (row, e) =>
            {
                await row.TextAsync(chain);
                await row.BigintAsync(checked((long)e.Number));
                await row.IntegerAsync(e.Log.LogIndex);
                await row.IntegerAsync(e.Log.TransactionIndex);
                await row.TextAsync(e.Log.TransactionHash);
                await row.TextAsync(e.Log.Contract);
                await row.WriteAsync(e.Log.Topics.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Bytea);
                await row.WriteAsync(e.Log.Data, NpgsqlDbType.Bytea);
            }, cancellationToken);

    private static Task AppendOutputsAsync(NpgsqlConnection connection, string chain, IReadOnlyList<Block> blocks, CancellationToken cancellationToken) =>
        connection.CopyAsync(
            "raw_output", "chain_id, transaction_hash, output_index, block_number, transaction_index, address, amount",
            blocks.SelectMany(block => block.Transactions.SelectMany(tx => tx.Outputs.Select(output => (block.Header.Number, Tx: tx, Output: output)))),
            async (row, e) =>
            {
                await row.TextAsync(chain);
                await row.TextAsync(e.Tx.Hash);
                await row.IntegerAsync(e.Output.Index);
                await row.BigintAsync(checked((long)e.Number));
                await row.IntegerAsync(e.Tx.Index);
                await row.TextAsync(e.Output.Address);
                await row.NumericAsync(e.Output.Amount);
            }, cancellationToken);

    private static Task AppendSpendsAsync(NpgsqlConnection connection, string chain, IReadOnlyList<Block> blocks, CancellationToken cancellationToken) =>
        connection.CopyAsync(
            "raw_spend", "chain_id, block_number, transaction_index, input_index, output_transaction_hash, output_index",
            blocks.SelectMany(block => block.Transactions.SelectMany(tx => tx.Spends.Select(spend => (block.Header.Number, Tx: tx, Spend: spend)))),
            async (row, e) =>
            {
                await row.TextAsync(chain);
                await row.BigintAsync(checked((long)e.Number));
                await row.IntegerAsync(e.Tx.Index);
                await row.IntegerAsync(e.Spend.InputIndex);
                await row.TextAsync(e.Spend.OutputTransactionHash);
                await row.IntegerAsync(e.Spend.OutputIndex);
            }, cancellationToken);
}
