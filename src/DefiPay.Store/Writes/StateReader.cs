using DefiPay.Store.Reads;
using Npgsql;

namespace DefiPay.Store.Writes;

/// <summary>Reads the current rows that a fold starts from; a key without a row is simply missing in the answer.</summary>
internal static class StateReader
{
    public static async Task<List<TokenRow>> ReadTokensAsync(
        NpgsqlConnection connection, string chain, IReadOnlyCollection<string> tokens, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            select token_id, block_number, address, symbol, name, decimals, total_supply from defipay.token
             where chain_id = @chain and token_id = any(@tokens)
            """, connection);
        command.Parameters.AddWithValue("chain", chain);
        command.Parameters.AddWithValue("tokens", tokens.ToArray());
        return await ListAsync(command, row => new TokenRow(
            row.GetString(0), row.GetInt64(1), Text(row, 2), row.GetString(3), row.GetString(4), row.GetInt32(5), Number(row, 6)), cancellationToken);
    }

    public static async Task<List<BalanceRow>> ReadBalancesAsync(
        NpgsqlConnection connection, string chain, IReadOnlyCollection<BalanceKey> keys, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            select b.token_id, b.account, b.block_number, b.amount
              from unnest(@tokens, @accounts) as k (token_id, account)
              join defipay.balance b on b.chain_id = @chain and b.token_id = k.token_id and b.account = k.account
            """, connection);
        command.Parameters.AddWithValue("chain", chain);
        command.Parameters.AddWithValue("tokens", keys.Select(key => key.TokenId).ToArray());
        command.Parameters.AddWithValue("accounts", keys.Select(key => key.Account).ToArray());
        return await ListAsync(command, row => new BalanceRow(
            new BalanceKey(row.GetString(0), row.GetString(1)), row.GetInt64(2), Number(row, 3)!.Value), cancellationToken);
    }

    public static async Task<List<EscrowRow>> ReadEscrowsAsync(
        NpgsqlConnection connection, string chain, IReadOnlyCollection<string> escrows, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            select escrow_id, block_number, contract, number, payer, payee, token_id, state, authorized, captured, refunded, capturable,
                   fee_bps, min_fee_bps, max_fee_bps, fee_receiver, fee_taken, authorization_expiry_block, refund_expiry_block
              from defipay.escrow where chain_id = @chain and escrow_id = any(@escrows)
            """, connection);
        command.Parameters.AddWithValue("chain", chain);
        command.Parameters.AddWithValue("escrows", escrows.ToArray());
        return await ListAsync(command, ToEscrow, cancellationToken);
    }

    public static async Task<List<OutputFact>> ReadOutputsAsync(
        NpgsqlConnection connection, string chain, IReadOnlyCollection<OutPoint> outPoints, long atMost, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            select distinct on (o.transaction_hash, o.output_index) o.transaction_hash, o.output_index, o.address, o.amount
              from unnest(@hashes, @indexes) as k (hash, index)
              join defipay.raw_output o on o.chain_id = @chain and o.transaction_hash = k.hash and o.output_index = k.index
             where o.block_number <= @at_most
             order by o.transaction_hash, o.output_index, o.block_number desc
            """, connection);
        command.Parameters.AddWithValue("chain", chain);
        command.Parameters.AddWithValue("hashes", outPoints.Select(point => point.TransactionHash).ToArray());
        command.Parameters.AddWithValue("indexes", outPoints.Select(point => point.Index).ToArray());
        command.Parameters.AddWithValue("at_most", atMost);
        return await ListAsync(command, row => new OutputFact(
            new OutPoint(row.GetString(0), row.GetInt32(1)), Text(row, 2), Number(row, 3)!.Value), cancellationToken);
    }

    internal static async Task<List<T>> ListAsync<T>(NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

    internal static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    internal static System.Numerics.BigInteger? Number(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<System.Numerics.BigInteger>(column);

    private static EscrowRow ToEscrow(NpgsqlDataReader row) => new()
    {
        EscrowId = row.GetString(0),
        BlockNumber = row.GetInt64(1),
        Contract = row.GetString(2),
        Number = row.GetInt64(3),
        Payer = row.GetString(4),
        Payee = row.GetString(5),
        TokenId = row.GetString(6),
        State = (EscrowState)row.GetInt16(7),
        Authorized = Number(row, 8)!.Value,
        Captured = Number(row, 9)!.Value,
        Refunded = Number(row, 10)!.Value,
        Capturable = Number(row, 11)!.Value,
        FeeBps = row.GetInt32(12),
        MinFeeBps = row.GetInt32(13),
        MaxFeeBps = row.GetInt32(14),
        FeeReceiver = Text(row, 15),
        FeeTaken = Number(row, 16)!.Value,
        AuthorizationExpiryBlock = row.GetInt64(17),
        RefundExpiryBlock = row.GetInt64(18),
    };
}
