using System.Text.Json;
using DefiPay.Chains;
using Npgsql;

namespace DefiPay.Store.Writes;

/// <summary>Reads stored facts back in the form that projections fold.</summary>
internal static class FactReader
{
    public static async Task<List<BlockFacts>> ReadAsync(NpgsqlConnection connection, string chain, long first, long last, CancellationToken cancellationToken)
    {
        var headers = await ReadHeadersAsync(connection, chain, first, last, cancellationToken);
        var events = (await ReadEventsAsync(connection, chain, first, last, cancellationToken)).ToLookup(e => e.Block, e => e.Fact);
        var outputs = (await ReadOutputsAsync(connection, chain, first, last, cancellationToken)).ToLookup(o => o.Block, o => o.Fact);
        var spends = (await ReadSpendsAsync(connection, chain, first, last, cancellationToken)).ToLookup(s => s.Block, s => s.Fact);
        return headers.ConvertAll(header =>
        {
            var number = (long)header.Number;
            return new BlockFacts(header, [.. events[number]], [.. outputs[number]], [.. spends[number]]);
        });
    }

    internal static async Task<List<BlockHeader>> ReadHeadersAsync(
        NpgsqlConnection connection, string chain, long first, long last, CancellationToken cancellationToken)
    {
        await using var command = Between(connection, chain, first, last,
            "select number, hash, parent_hash, timestamp from defipay.block where chain_id = @chain and number between @first and @last order by number");
        return await StateReader.ListAsync(command, row => new BlockHeader(
            (ulong)row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetFieldValue<DateTimeOffset>(3)), cancellationToken);
    }

    private static async Task<List<(long Block, EventFact Fact)>> ReadEventsAsync(
        NpgsqlConnection connection, string chain, long first, long last, CancellationToken cancellationToken)
    {
        await using var command = Between(connection, chain, first, last, """
            select block_number, log_index, transaction_hash, contract, name, arguments, note from defipay.event
             where chain_id = @chain and block_number between @first and @last order by block_number, log_index
            """);
        return await StateReader.ListAsync(command, row => (row.GetInt64(0), new EventFact(
            row.GetInt32(1), row.GetString(2), row.GetString(3),
            new DecodedEvent(row.GetString(4), ReadJson(row, 5), StateReader.Text(row, 6)))), cancellationToken);
    }

    private static async Task<List<(long Block, OutputFact Fact)>> ReadOutputsAsync(
        NpgsqlConnection connection, string chain, long first, long last, CancellationToken cancellationToken)
    {
        await using var command = Between(connection, chain, first, last, """
            select block_number, transaction_hash, output_index, address, amount from defipay.raw_output
             where chain_id = @chain and block_number between @first and @last order by block_number, transaction_index, output_index
            """);
        return await StateReader.ListAsync(command, row => (row.GetInt64(0), new OutputFact(
            new OutPoint(row.GetString(1), row.GetInt32(2)), StateReader.Text(row, 3), StateReader.Number(row, 4)!.Value)), cancellationToken);
    }

    private static async Task<List<(long Block, OutPoint Fact)>> ReadSpendsAsync(
        NpgsqlConnection connection, string chain, long first, long last, CancellationToken cancellationToken)
    {
        await using var command = Between(connection, chain, first, last, """
            select block_number, output_transaction_hash, output_index from defipay.raw_spend
             where chain_id = @chain and block_number between @first and @last order by block_number, transaction_index, input_index
            """);
        return await StateReader.ListAsync(command, row => (row.GetInt64(0), new OutPoint(row.GetString(1), row.GetInt32(2))), cancellationToken);
    }

    private static JsonElement ReadJson(NpgsqlDataReader row, int column)
    {
        using var document = JsonDocument.Parse(row.GetString(column));
        return document.RootElement.Clone();
    }

    private static NpgsqlCommand Between(NpgsqlConnection connection, string chain, long first, long last, string sql)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("chain", chain);
        command.Parameters.AddWithValue("first", first);
        command.Parameters.AddWithValue("last", last);
        return command;
    }
}
