using Npgsql;
using NpgsqlTypes;

namespace DefiPay.Store.Writes;

/// <summary>Appends what a fold gave. Transfers and steps point at current rows, so those are brought up first.</summary>
internal static class ProjectionWriter
{
    public static async Task AppendHistoryAsync(NpgsqlConnection connection, string chain, ProjectionRows rows, CancellationToken cancellationToken)
    {
        await AppendTokensAsync(connection, chain, rows.Tokens, cancellationToken);
        await AppendBalancesAsync(connection, chain, rows.Balances, cancellationToken);
        await AppendEscrowsAsync(connection, chain, rows.Escrows, cancellationToken);
        await BridgeWriter.AppendHistoryAsync(connection, chain, rows, cancellationToken);
    }

    public static async Task AppendHappeningsAsync(NpgsqlConnection connection, string chain, ProjectionRows rows, CancellationToken cancellationToken)
    {
        await AppendTransfersAsync(connection, chain, rows.Transfers, cancellationToken);
        await AppendStepsAsync(connection, chain, rows.EscrowSteps, cancellationToken);
        await BridgeWriter.AppendHappeningsAsync(connection, chain, rows, cancellationToken);
    }

    private static Task AppendTokensAsync(NpgsqlConnection connection, string chain, List<TokenRow> tokens, CancellationToken cancellationToken) =>
        connection.CopyAsync(
            "token_history", "chain_id, token_id, block_number, address, symbol, name, decimals, total_supply", tokens, async (row, token) =>
            {
                await row.TextAsync(chain);
                await row.TextAsync(token.TokenId);
                await row.BigintAsync(token.BlockNumber);
                await row.TextAsync(token.Address);
                await row.TextAsync(token.Symbol);
                await row.TextAsync(token.Name);
                await row.IntegerAsync(token.Decimals);
                await row.NumericAsync(token.TotalSupply);
            }, cancellationToken);

    private static Task AppendBalancesAsync(NpgsqlConnection connection, string chain, List<BalanceRow> balances, CancellationToken cancellationToken) =>
        connection.CopyAsync("balance_history", "chain_id, token_id, account, block_number, amount", balances, async (row, balance) =>
        {
            await row.TextAsync(chain);
            await row.TextAsync(balance.Key.TokenId);
            await row.TextAsync(balance.Key.Account);
            await row.BigintAsync(balance.BlockNumber);
            await row.NumericAsync(balance.Amount);
        }, cancellationToken);

    private static Task AppendEscrowsAsync(NpgsqlConnection connection, string chain, List<EscrowRow> escrows, CancellationToken cancellationToken) =>
        connection.CopyAsync(
            "escrow_history",
            "chain_id, escrow_id, block_number, contract, number, payer, payee, token_id, state, authorized, captured, refunded, capturable, "
            + "fee_bps, min_fee_bps, max_fee_bps, fee_receiver, fee_taken, authorization_expiry_block, refund_expiry_block", escrows,
            async (row, escrow) =>
            {
                await row.TextAsync(chain);
                await row.TextAsync(escrow.EscrowId);
                await row.BigintAsync(escrow.BlockNumber);
                await row.TextAsync(escrow.Contract);
                await row.BigintAsync(escrow.Number);
                await row.TextAsync(escrow.Payer);
                await row.TextAsync(escrow.Payee);
                await row.TextAsync(escrow.TokenId);
                await row.WriteAsync((short)escrow.State, NpgsqlDbType.Smallint);
                await row.NumericAsync(escrow.Authorized);
                await row.NumericAsync(escrow.Captured);
                await row.NumericAsync(escrow.Refunded);
                await row.NumericAsync(escrow.Capturable);
                await row.IntegerAsync(escrow.FeeBps);
                await row.IntegerAsync(escrow.MinFeeBps);
                await row.IntegerAsync(escrow.MaxFeeBps);
                await row.TextAsync(escrow.FeeReceiver);
                await row.NumericAsync(escrow.FeeTaken);
                await row.BigintAsync(escrow.AuthorizationExpiryBlock);
                await row.BigintAsync(escrow.RefundExpiryBlock);
            }, cancellationToken);

    private static Task AppendTransfersAsync(NpgsqlConnection connection, string chain, List<TransferRow> transfers, CancellationToken cancellationToken) =>
        connection.CopyAsync(
            "transfer", "chain_id, block_number, log_index, token_id, \"from\", \"to\", amount, transaction_hash, timestamp", transfers,
            async (row, transfer) =>
            {
                await row.TextAsync(chain);
                await row.BigintAsync(transfer.BlockNumber);
                await row.IntegerAsync(transfer.LogIndex);
                await row.TextAsync(transfer.TokenId);
                await row.TextAsync(transfer.From);
                await row.TextAsync(transfer.To);
                await row.NumericAsync(transfer.Amount);
                await row.TextAsync(transfer.TransactionHash);
                await row.TimeAsync(transfer.Timestamp);
            }, cancellationToken);

    private static Task AppendStepsAsync(NpgsqlConnection connection, string chain, List<EscrowStepRow> steps, CancellationToken cancellationToken) =>
        connection.CopyAsync(
            "escrow_step", "chain_id, block_number, log_index, escrow_id, event, amount, transaction_hash, timestamp", steps, async (row, step) =>
            {
                await row.TextAsync(chain);
                await row.BigintAsync(step.BlockNumber);
                await row.IntegerAsync(step.LogIndex);
                await row.TextAsync(step.EscrowId);
                await row.TextAsync(step.Event);
                await row.NumericAsync(step.Amount);
                await row.TextAsync(step.TransactionHash);
                await row.TimeAsync(step.Timestamp);
            }, cancellationToken);
}
