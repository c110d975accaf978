using System.Globalization;
using System.Numerics;
using DefiPay.Crypto;
using Npgsql;

namespace DefiPay.Api.Tests;

/// <summary>
/// What the tests read: the devnet's demo on one chain (blocks 0 to 20, all amounts in millionths), and on a second chain many
/// transfers and balances with equal and very large amounts, so that every order needs its tie-break.
/// </summary>
internal static class Rows
{
    public const string Dev = "stratis:cirrus-dev";
    public const string Evm = "eip155:31337";
    public const int EvmAccounts = 60;
    public const int EvmTransfers = 120;
    public const int DevIndexedBlock = 20;

    public static readonly string Carol = Stratis(2);
    public static readonly string Dave = Stratis(3);
    public static readonly string Olga = Stratis(4);
    public static readonly string Minter = Stratis(5);
    public static readonly string DUsd = Stratis(100);
    public static readonly string EscrowContract = Stratis(101);
    public static readonly string CapturedEscrow = Hash(1);
    public static readonly string ReclaimedEscrow = Hash(2);

    /// <summary>The zero address of the devnet: where minted tokens come from.</summary>
    public static readonly string Zero = Base58Check.Encode([55, .. new byte[20]]);

    public static string Stratis(byte account) => Base58Check.Encode([55, .. Enumerable.Repeat(account, 20)]);

    public static string EvmAddress(int account) => $"0x{account.ToString("x40", CultureInfo.InvariantCulture)}";

    public static string Hash(int number) => number.ToString("x64", CultureInfo.InvariantCulture);

    public static async Task InsertAsync(NpgsqlConnection connection)
    {
        await RunAsync(connection, $"""
            insert into defipay.chain (id, name, kind, genesis_hash) values ('{Dev}', 'Cirrus devnet', 0, '{Hash(1000)}'), ('{Evm}', 'Hardhat', 1, '0x{Hash(2000)}');
            insert into defipay.index_cursor (chain_id, block_number, block_hash, current_block, head_block, state, safe_depth, final_depth, final_block)
            values ('{Dev}', {DevIndexedBlock}, '{Hash(1020)}', {DevIndexedBlock}, {DevIndexedBlock}, 1, 1, 2, 18), ('{Evm}', 200, '0x{Hash(2200)}', 200, 205, 0, 1, 2, 198);
            insert into defipay.contract (chain_id, address, name, kind, code_hash, deployed_at_block, is_indexed) values
            ('{Dev}', '{DUsd}', 'dUSD', 'StandardToken', '{Hash(7)}', 2, true), ('{Dev}', '{EscrowContract}', 'Escrow', 'Escrow', '{Hash(8)}', 3, true);
            """);
        for (var block = 0; block <= DevIndexedBlock; block++)
        {
            await RunAsync(connection, $"""
                insert into defipay.block (chain_id, number, hash, parent_hash, timestamp)
                values ('{Dev}', {block}, '{Hash(1000 + block)}', '{Hash(999 + block)}', {Time(block)})
                """);
        }

        await DemoAsync(connection);
        await ManyAsync(connection);
    }

    private static async Task DemoAsync(NpgsqlConnection connection)
    {
        await TokenAsync(connection, Dev, DUsd, DUsd, "dUSD", 6, 1_000_000_000, born: 2, changed: 4);
        await TokenAsync(connection, Dev, "native", null, "TCRS", 8, null, born: 0, changed: 0);

        // Carol gets 1,000, authorises 250 (5) and 100 (10); Dave captures 200, Olga takes 2 (6); 50 are voided (7), 50 refunded (8);
        // the second escrow is reclaimed (15).
        await BalanceAsync(connection, Carol, (4, 1000), (5, 750), (7, 800), (8, 850), (10, 750), (15, 850));
        await BalanceAsync(connection, Dave, (6, 198), (8, 148));
        await BalanceAsync(connection, Olga, (6, 2));
        await BalanceAsync(connection, EscrowContract, (5, 250), (6, 50), (7, 0), (10, 100), (15, 0));

        await TransferAsync(connection, Dev, 4, 0, DUsd, Zero, Carol, 1_000_000_000);
        await TransferAsync(connection, Dev, 5, 0, DUsd, Carol, EscrowContract, 250_000_000);
        await TransferAsync(connection, Dev, 6, 0, DUsd, EscrowContract, Dave, 198_000_000);
        await TransferAsync(connection, Dev, 6, 1, DUsd, EscrowContract, Olga, 2_000_000);

        await EscrowAsync(connection, CapturedEscrow, 0, 250, 5, (5, 0, 0, 0, 250), (6, 1, 200, 0, 50), (7, 2, 200, 0, 0), (8, 2, 200, 50, 0));
        await EscrowAsync(connection, ReclaimedEscrow, 1, 100, 10, (10, 0, 0, 0, 100), (15, 4, 0, 0, 0));
        await StepAsync(connection, 5, CapturedEscrow, "Authorized", 250);
        await StepAsync(connection, 6, CapturedEscrow, "Captured", 200);
        await StepAsync(connection, 7, CapturedEscrow, "Voided", 50);
        await StepAsync(connection, 8, CapturedEscrow, "Refunded", 50);
        await StepAsync(connection, 10, ReclaimedEscrow, "Authorized", 100);
        await StepAsync(connection, 15, ReclaimedEscrow, "Reclaimed", 100);

        foreach (var (block, name) in new[] { (5, "EscrowAuthorizedLog"), (6, "EscrowCapturedLog"), (20, "EscrowVoidedLog") })
        {
            await RunAsync(connection, $$"""
                insert into defipay.event (chain_id, block_number, log_index, block_hash, transaction_hash, contract, name, arguments, timestamp)
                values ('{{Dev}}', {{block}}, 3, '{{Hash(1000 + block)}}', '{{Hash(3000 + block)}}', '{{EscrowContract}}', '{{name}}',
                        '{"Amount": "115792089237316195423570985008687907853269984665640564039457584007913129639935", "Nested": [1, null, true]}', {{Time(block)}})
                """);
        }
    }

    private static async Task ManyAsync(NpgsqlConnection connection)
    {
        await TokenAsync(connection, Evm, EvmAddress(9001), EvmAddress(9001), "AAA", 18, BigInteger.Pow(10, 30), born: 1, changed: 1);
        await TokenAsync(connection, Evm, EvmAddress(9002), EvmAddress(9002), "AAA", 18, BigInteger.Pow(10, 30), born: 1, changed: 1);
        await RunAsync(connection, $"""
            insert into defipay.balance (chain_id, token_id, account, amount, born_block, block_number)
            select '{Evm}', token, '0x' || lpad(to_hex(n), 40, '0'), (n % 7) * 10::numeric ^ 40, 1, n % 5
              from generate_series(1, {EvmAccounts}) n, unnest(array['{EvmAddress(9001)}', '{EvmAddress(9002)}']) token;
            insert into defipay.transfer (chain_id, block_number, log_index, token_id, "from", "to", amount, transaction_hash, timestamp)
            select '{Evm}', n / 8, n % 8, '{EvmAddress(9001)}', '{EvmAddress(1)}', '{EvmAddress(2)}', n % 3, '0x' || lpad(to_hex(n / 8), 64, '0'), {Time(0)} + (n / 16) * interval '1 second'
              from generate_series(0, {EvmTransfers - 1}) n;
            """);
    }

    private static Task TokenAsync(NpgsqlConnection connection, string chain, string id, string? address, string symbol, int decimals, BigInteger? supply, int born, int changed)
        => RunAsync(connection, $"""
            insert into defipay.token (chain_id, token_id, address, symbol, name, decimals, total_supply, born_block, block_number)
            values ('{chain}', '{id}', {Quote(address)}, '{symbol}', '{symbol} coin', {decimals}, {supply?.ToString(CultureInfo.InvariantCulture) ?? "null"}, {born}, {changed});
            insert into defipay.token_history (chain_id, token_id, block_number, address, symbol, name, decimals, total_supply)
            values ('{chain}', '{id}', {born}, {Quote(address)}, '{symbol}', '{symbol} coin', {decimals}, {(supply is null ? "null" : "0")});
            """);

    private static async Task BalanceAsync(NpgsqlConnection connection, string account, params (int Block, int Amount)[] versions)
    {
        var last = versions[^1];
        await RunAsync(connection, $"""
            insert into defipay.balance (chain_id, token_id, account, amount, born_block, block_number)
            values ('{Dev}', '{DUsd}', '{account}', {last.Amount}000000, {versions[0].Block}, {last.Block})
            """);
        foreach (var (block, amount) in versions)
        {
            await RunAsync(connection, $"""
                insert into defipay.balance_history (chain_id, token_id, account, block_number, amount) values ('{Dev}', '{DUsd}', '{account}', {block}, {amount}000000)
                """);
        }
    }

    private static Task TransferAsync(NpgsqlConnection connection, string chain, int block, int log, string token, string from, string to, int amount)
        => RunAsync(connection, $"""
            insert into defipay.transfer (chain_id, block_number, log_index, token_id, "from", "to", amount, transaction_hash, timestamp)
            values ('{chain}', {block}, {log}, '{token}', '{from}', '{to}', {amount}, '{Hash(3000 + block)}', {Time(block)})
            """);

    private static async Task EscrowAsync(
        NpgsqlConnection connection, string id, int number, int authorized, int born, params (int Block, int State, int Captured, int Refunded, int Capturable)[] versions)
    {
        foreach (var (table, columns, version) in versions.Select(v => ("escrow_history", "block_number", v)).Append(("escrow", "born_block, block_number", versions[^1])))
        {
            await RunAsync(connection, $"""
                insert into defipay.{table} (chain_id, escrow_id, contract, number, payer, payee, token_id, state, authorized, captured, refunded, capturable,
                    fee_bps, min_fee_bps, max_fee_bps, fee_receiver, fee_taken, authorization_expiry_block, refund_expiry_block, {columns})
                values ('{Dev}', '{id}', '{EscrowContract}', {number}, '{Carol}', '{Dave}', '{DUsd}', {version.State}, {authorized}000000, {version.Captured}000000,
                    {version.Refunded}000000, {version.Capturable}000000, 100, 0, 100, '{Olga}', {version.Captured / 100}000000, {born + 5}, {born + 50},
                    {(table == "escrow" ? $"{born}, " : "")}{version.Block})
                """);
        }
    }

    private static Task StepAsync(NpgsqlConnection connection, int block, string escrow, string name, int amount)
        => RunAsync(connection, $"""
            insert into defipay.escrow_step (chain_id, block_number, log_index, escrow_id, event, amount, transaction_hash, timestamp)
            values ('{Dev}', {block}, 3, '{escrow}', '{name}', {amount}000000, '{Hash(3000 + block)}', {Time(block)})
            """);

    private static string Time(int block) => $"(timestamptz '2025-01-01T00:00:00Z' + {block} * interval '16 seconds')";

    private static string Quote(string? text) => text is null ? "null" : $"'{text}'";

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
