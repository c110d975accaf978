using System.Text.Json;
using DefiPay.Chains;
using DefiPay.Roles;
using DefiPay.Store.Postgres;
using DefiPay.Store.Writes;
using DefiPay.TestSupport;

namespace DefiPay.EndToEnd.Tests;

public sealed class ReorgTests
{
    [Fact]
    public async Task FinalSix_ReorgOfThree_LeavesTheDatabaseOfTheWinningChainAlone()
    {
        using var folder = new TemporaryFolder();
        await using UpProcess up = await UpProcess.StartAsync(folder.Data, "--final", "6");
        using var devnet = new DevnetClient(up);
        await devnet.HoldAsync();

        await devnet.TransferInNextBlockAsync("bob", "5000000");
        await devnet.MineAsync(2);
        await devnet.WaitForTipAsync();
        await devnet.ReorgAsync(3); // The transfer's block and those above it, all of which the index has; the transfer waits again.
        await devnet.MineAsync(2);
        await devnet.WaitForTipAsync();
        JsonElement status = Scenario.StratisIndexOf(await up.QueryAsync("{ indexStatus { chainId reorgs state } }"));
        Assert.Equal(1, status.GetProperty("reorgs").GetInt32());

        await using TestDatabase other = await TestDatabase.CreateAsync();
        await IndexAnewAsync(up, other.ConnectionString);
        Dictionary<string, string[]> healed = await TableDump.ReadAsync(ConnectionStringOf(up));
        Dictionary<string, string[]> clean = await TableDump.ReadAsync(other.ConnectionString);
        Assert.Equal(clean.Keys, healed.Keys);
        Assert.All(clean, table => Assert.Equal(table.Value, healed[table.Key]));
    }

    [Fact]
    public async Task FinalTwo_ReorgOfThree_StallsInWordsWhileTheApiServesOn()
    {
        using var folder = new TemporaryFolder();
        await using UpProcess up = await UpProcess.StartAsync(folder.Data);
        using var devnet = new DevnetClient(up);
        await devnet.HoldAsync();
        await devnet.ReorgAsync(3);

        JsonElement status = default;
        await Eventually.HoldsAsync(async () =>
        {
            status = Scenario.StratisIndexOf(await up.QueryAsync("{ indexStatus { chainId state message } }"));
            return status.GetProperty("state").GetString() == "STALLED";
        });
        Assert.NotEmpty(status.GetProperty("message").GetString()!);
        await Scenario.AssertFinalAsync(up);
    }

    private static async Task IndexAnewAsync(UpProcess up, string database)
    {
        await using ServerRole indexer = await ServerRole.StartAsync(
            new ServerOptions { ConnectionString = database, StratisNode = new Uri(up.Addresses.StratisUrl), EvmNode = new Uri(up.Addresses.EvmUrl!), FinalDepth = 6 }, CancellationToken.None);
        JsonElement contracts = (await up.QueryAsync("{ contracts(first: 50) { nodes { chainId address name kind codeHash deployedAtBlock } } }")).GetProperty("contracts");
        foreach (JsonElement contract in contracts.GetProperty("nodes").EnumerateArray())
        {
            await indexer.RegisterAsync(
                new ContractRegistration(
                    ChainId.Parse(contract.GetProperty("chainId").GetString()!),
                    contract.GetProperty("address").GetString()!,
                    contract.GetProperty("name").GetString()!,
                    contract.GetProperty("kind").GetString()!,
                    contract.GetProperty("codeHash").GetString()!,
                    contract.GetProperty("deployedAtBlock").GetUInt64(),
                    contract.GetProperty("kind").GetString() == "TestDollar" ? new TokenMetadata("Test Dollar", "tUSD", 6) : null),
                CancellationToken.None);
        }

        string[] heads = [.. (await up.QueryAsync("{ indexStatus { indexedHash } }")).GetProperty("indexStatus").EnumerateArray().Select(chain => chain.GetProperty("indexedHash").GetString()!)];
        await Eventually.HoldsAsync(async () =>
        {
            Dictionary<string, string[]> tables = await TableDump.ReadAsync(database);
            return heads.All(head => tables["index_cursor"].Any(row => row.Contains(head, StringComparison.Ordinal)))
                && tables["contract"].All(row => row.Contains("\"is_indexed\": true", StringComparison.Ordinal));
        });
    }

    private static string ConnectionStringOf(UpProcess up) =>
        PrivatePostgres.LoopbackConnectionString(up.Addresses.PostgresPort!.Value, up.Addresses.PostgresPasswordFile!);
}
