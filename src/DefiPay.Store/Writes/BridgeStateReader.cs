using Npgsql;

namespace DefiPay.Store.Writes;

/// <summary>Reads what a fold of the bridge's events starts from; a key without a row is simply missing in the answer.</summary>
internal static class BridgeStateReader
{
    public static async Task<List<BridgeContractRow>> ReadContractsAsync(
        NpgsqlConnection connection, string chain, IReadOnlyCollection<string> contracts, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            select contract, block_number, contract_bytes, is_vault, remote_chain_id, remote_contract, epoch, quorum, signers, paused_out, paused_in
              from defipay.bridge_contract where chain_id = @chain and contract = any(@contracts)
            """, connection);
        command.Parameters.AddWithValue("chain", chain);
        command.Parameters.AddWithValue("contracts", contracts.ToArray());
        return await StateReader.ListAsync(command, row => new BridgeContractRow
        {
            Contract = row.GetString(0),
            BlockNumber = row.GetInt64(1),
            ContractBytes = row.GetString(2),
            IsVault = row.GetBoolean(3),
            RemoteChainId = StateReader.Text(row, 4),
            RemoteContract = StateReader.Text(row, 5),
            Epoch = row.GetInt64(6),
            Quorum = row.GetInt32(7),
            Signers = row.GetFieldValue<string[]>(8),
            PausedOut = row.GetBoolean(9),
            PausedIn = row.GetBoolean(10),
        }, cancellationToken);
    }

    public static async Task<List<BridgeTokenRow>> ReadTokensAsync(
        NpgsqlConnection connection, string chain, IReadOnlyCollection<BridgeTokenKey> keys, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            select t.contract, t.token_id, t.block_number, t.token_bytes, t.remote_token, t.capacity_out, t.refill_out, t.capacity_in, t.refill_in
              from unnest(@contracts, @tokens) as k (contract, token_id)
              join defipay.bridge_token t on t.chain_id = @chain and t.contract = k.contract and t.token_id = k.token_id
            """, connection);
        command.Parameters.AddWithValue("chain", chain);
        command.Parameters.AddWithValue("contracts", keys.Select(key => key.Contract).ToArray());
        command.Parameters.AddWithValue("tokens", keys.Select(key => key.TokenId).ToArray());
        return await StateReader.ListAsync(command, row => new BridgeTokenRow(
            new BridgeTokenKey(row.GetString(0), row.GetString(1)), row.GetInt64(2), row.GetString(3), StateReader.Text(row, 4),
            StateReader.Number(row, 5), StateReader.Number(row, 6), StateReader.Number(row, 7), StateReader.Number(row, 8)), cancellationToken);
    }

    public static Task<List<BridgeCountRow>> CountDepositsAsync(
        NpgsqlConnection connection, string chain, IReadOnlyCollection<BridgeTransferKey> keys, CancellationToken cancellationToken) =>
        CountAsync(connection, "bridge_deposit", chain, keys, cancellationToken);

    public static Task<List<BridgeCountRow>> CountReleasesAsync(
        NpgsqlConnection connection, string chain, IReadOnlyCollection<BridgeTransferKey> keys, CancellationToken cancellationToken) =>
        CountAsync(connection, "bridge_release", chain, keys, cancellationToken);

    private static async Task<List<BridgeCountRow>> CountAsync(
        NpgsqlConnection connection, string table, string chain, IReadOnlyCollection<BridgeTransferKey> keys, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"""
            select k.contract, k.transfer_id, count(*)::integer
              from unnest(@contracts, @ids) as k (contract, transfer_id)
              join defipay.{table} t on t.transfer_id = k.transfer_id and t.chain_id = @chain and t.contract = k.contract
             group by k.contract, k.transfer_id
            """, connection);
        command.Parameters.AddWithValue("chain", chain);
        command.Parameters.AddWithValue("contracts", keys.Select(key => key.Contract).ToArray());
        command.Parameters.AddWithValue("ids", keys.Select(key => key.TransferId).ToArray());
        return await StateReader.ListAsync(
            command, row => new BridgeCountRow(new BridgeTransferKey(row.GetString(0), row.GetString(1)), row.GetInt32(2)), cancellationToken);
    }
}
