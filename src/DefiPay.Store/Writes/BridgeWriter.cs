using Npgsql;
using NpgsqlTypes;

namespace DefiPay.Store.Writes;

/// <summary>Appends what the bridge's contracts said.</summary>
internal static class BridgeWriter
{
    public static async Task AppendHistoryAsync(NpgsqlConnection connection, string chain, ProjectionRows rows, CancellationToken cancellationToken)
    {
        await connection.CopyAsync(
            "bridge_contract_history",
            "chain_id, contract, block_number, contract_bytes, is_vault, remote_chain_id, remote_contract, epoch, quorum, signers, paused_out, paused_in",
            rows.BridgeContracts, async (row, contract) =>
            {
                await row.TextAsync(chain);
                await row.TextAsync(contract.Contract);
                await row.BigintAsync(contract.BlockNumber);
                await row.TextAsync(contract.ContractBytes);
                await row.WriteAsync(contract.IsVault, NpgsqlDbType.Boolean);
                await row.TextAsync(contract.RemoteChainId);
                await row.TextAsync(contract.RemoteContract);
                await row.BigintAsync(contract.Epoch);
                await row.IntegerAsync(contract.Quorum);
                await row.WriteAsync(contract.Signers, NpgsqlDbType.Array | NpgsqlDbType.Text);
                await row.WriteAsync(contract.PausedOut, NpgsqlDbType.Boolean);
                await row.WriteAsync(contract.PausedIn, NpgsqlDbType.Boolean);
            }, cancellationToken);
        await connection.CopyAsync(
            "bridge_token_history",
            "chain_id, contract, token_id, block_number, token_bytes, remote_token, capacity_out, refill_out, capacity_in, refill_in",
            rows.BridgeTokens, async (row, token) =>
            {
                await row.TextAsync(chain);
                await row.TextAsync(token.Key.Contract);
                await row.TextAsync(token.Key.TokenId);
                await row.BigintAsync(token.BlockNumber);
                await row.TextAsync(token.TokenBytes);
                await row.TextAsync(token.RemoteToken);
                await row.NumericAsync(token.CapacityOut);
                await row.NumericAsync(token.RefillOut);
                await row.NumericAsync(token.CapacityIn);
                await row.NumericAsync(token.RefillIn);
            }, cancellationToken);
    }

    public static async Task AppendHappeningsAsync(NpgsqlConnection connection, string chain, ProjectionRows rows, CancellationToken cancellationToken)
    {
        await AppendDepositsAsync(connection, chain, rows.BridgeDeposits, cancellationToken);
        await AppendReleasesAsync(connection, chain, rows.BridgeReleases, cancellationToken);
        await AppendVotesAsync(connection, chain, rows.BridgeVotes, cancellationToken);
        await AppendQueueAsync(connection, chain, rows.BridgeQueue, cancellationToken);
    }

    private static Task AppendDepositsAsync(NpgsqlConnection connection, string chain, List<BridgeDepositRow> deposits, CancellationToken cancellationToken) =>
        connection.CopyAsync(
            "bridge_deposit",
            "chain_id, block_number, log_index, contract, transfer_id, token_id, sender, recipient, amount, number, destination_chain_id, "
            + "destination_contract, transaction_hash, timestamp", deposits, async (row, deposit) =>
            {
                await OriginAsync(row, chain, deposit.BlockNumber, deposit.LogIndex, deposit.Key.Contract);
                await row.TextAsync(deposit.Key.TransferId);
                await row.TextAsync(deposit.TokenId);
                await row.TextAsync(deposit.Sender);
                await row.TextAsync(deposit.Recipient);
                await row.NumericAsync(deposit.Amount);
                await row.BigintAsync(deposit.Number);
                await row.TextAsync(deposit.DestinationChainId);
                await row.TextAsync(deposit.DestinationContract);
                await row.TextAsync(deposit.TransactionHash);
                await row.TimeAsync(deposit.Timestamp);
            }, cancellationToken);

    private static Task AppendReleasesAsync(NpgsqlConnection connection, string chain, List<BridgeReleaseRow> releases, CancellationToken cancellationToken) =>
        connection.CopyAsync(
            "bridge_release",
            "chain_id, block_number, log_index, contract, contract_bytes, transfer_id, ordinal, token_id, recipient, amount, number, epoch, "
            + "attestations, transaction_hash, timestamp", releases, async (row, release) =>
            {
                await OriginAsync(row, chain, release.BlockNumber, release.LogIndex, release.Key.Contract);
                await row.TextAsync(release.ContractBytes);
                await row.TextAsync(release.Key.TransferId);
                await row.IntegerAsync(release.Ordinal);
                await row.TextAsync(release.TokenId);
                await row.TextAsync(release.Recipient);
                await row.NumericAsync(release.Amount);
                await row.BigintAsync(release.Number);
                await row.BigintAsync(release.Epoch);
                await (release.Attestations is { } count ? row.IntegerAsync(count) : row.WriteNullAsync());
                await row.TextAsync(release.TransactionHash);
                await row.TimeAsync(release.Timestamp);
            }, cancellationToken);

    private static Task AppendVotesAsync(NpgsqlConnection connection, string chain, List<BridgeVoteRow> votes, CancellationToken cancellationToken) =>
        connection.CopyAsync(
            "bridge_vote",
            "chain_id, block_number, log_index, contract, contract_bytes, transfer_id, validator, epoch, transaction_hash, timestamp", votes, async (row, vote) =>
            {
                await OriginAsync(row, chain, vote.BlockNumber, vote.LogIndex, vote.Key.Contract);
                await row.TextAsync(vote.ContractBytes);
                await row.TextAsync(vote.Key.TransferId);
                await row.TextAsync(vote.Validator);
                await row.BigintAsync(vote.Epoch);
                await row.TextAsync(vote.TransactionHash);
                await row.TimeAsync(vote.Timestamp);
            }, cancellationToken);

    private static Task AppendQueueAsync(NpgsqlConnection connection, string chain, List<BridgeQueueRow> queue, CancellationToken cancellationToken) =>
        connection.CopyAsync(
            "bridge_queue",
            "chain_id, block_number, log_index, contract, contract_bytes, transfer_id, token_id, amount, ready_block, transaction_hash, timestamp", queue,
            async (row, queued) =>
            {
                await OriginAsync(row, chain, queued.BlockNumber, queued.LogIndex, queued.Key.Contract);
                await row.TextAsync(queued.ContractBytes);
                await row.TextAsync(queued.Key.TransferId);
                await row.TextAsync(queued.TokenId);
                await row.NumericAsync(queued.Amount);
                await row.BigintAsync(queued.ReadyBlock);
                await row.TextAsync(queued.TransactionHash);
                await row.TimeAsync(queued.Timestamp);
            }, cancellationToken);

    private static async Task OriginAsync(NpgsqlBinaryImporter row, string chain, long block, int logIndex, string contract)
    {
        await row.TextAsync(chain);
        await row.BigintAsync(block);
        await row.IntegerAsync(logIndex);
        await row.TextAsync(contract);
    }
}
