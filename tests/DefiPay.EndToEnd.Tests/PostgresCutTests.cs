using DefiPay.Chains;
using DefiPay.Store.Postgres;
using Npgsql;

namespace DefiPay.EndToEnd.Tests;

public sealed class PostgresCutTests
{
    [Fact]
    public async Task Up_EveryConnectionCutAgainAndAgain_MissesAndDoublesNothing()
    {
        using var folder = new TemporaryFolder();
        await using UpProcess up = await UpProcess.StartAsync(folder.Data);
        using var devnet = new DevnetClient(up);
        TransactionReceipt? last = null;
        for (int i = 0; i < 5; i++)
        {
            last = await devnet.TransferAsync("bob", "1000000");
            await CutAsync(up);
        }

        await devnet.WaitForIndexAsync(last!.BlockNumber!.Value);
        string[] amounts = Scenario.AmountsAboveZero(await up.QueryAsync(
            """{ balances(first: 50, where: { token: { symbol: { eq: "dUSD" } } }, order: { amount: DESC }) { nodes { amount } } }"""));
        Assert.Equal(["845000000", "148000000", "5000000", "2000000"], amounts);
    }

    private static async Task CutAsync(UpProcess up)
    {
        string text = PrivatePostgres.LoopbackConnectionString(up.Addresses.PostgresPort!.Value, up.Addresses.PostgresPasswordFile!);
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(text) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename = current_user", connection);
        await command.ExecuteNonQueryAsync();
    }
}
