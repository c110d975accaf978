using System.Text.Json;
using DefiPay.Deployment.Running;
using DefiPay.Folders;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Stratis.Accounts;
using DefiPay.Wallets.Evm;

namespace DefiPay.Up;

/// <summary>What stands on the screen in the end: balances as GraphQL gives them, contracts, addresses, and what to try.</summary>
internal sealed class Ending(Screen screen, GraphQLClient api, string dataFolder)
{
    private const string Balances = "{ balances(first: 200, order: { amount: DESC }) { nodes { account amount token { symbol decimals } } } }";

    public async Task ShowAsync(IReadOnlyList<StepResult> contracts, RunFile run, CancellationToken cancellationToken)
    {
        JsonElement[] balances = [.. (await api.QueryAsync(Balances, cancellationToken)).GetProperty("balances").GetProperty("nodes").EnumerateArray()];
        screen.Gap();
        AccountTable.Show(screen, "Accounts on Stratis, with balances as GraphQL gives them", [StratisChain.Network.Ticker, "dUSD", "wUSD"], (address, symbol) => AmountOf(balances, address, symbol));
        screen.Gap();
        EvmAccountTable(balances);
        screen.Gap();
        screen.Table(
            "Contracts", ["name", "chain", "kind", "address"],
            contracts.Select(contract => new[] { contract.Step.Id, contract.Step.Chain, contract.Step.Create!, contract.Transaction!.Contract! }));
        screen.Gap();
        screen.Table("Addresses", ["what", "where"], Addresses(run));
        screen.Gap();
        ShowWhatToTry(contracts, run.ApiUrl!);
    }

    // Only who has something: the same names as above, and the bridge's gateway with what is locked.
    private void EvmAccountTable(JsonElement[] balances)
    {
        Dictionary<string, string> names = KnownAccounts.All.ToDictionary(account => EvmWallet.FindKnown(account.Name)!.Address, account => account.Name, StringComparer.Ordinal);
        screen.Table(
            "Accounts on the EVM chain", ["name", "address", "tUSD"],
            balances.Where(balance => balance.GetProperty("token").GetProperty("symbol").GetString() == "tUSD")
                .Select(balance => balance.GetProperty("account").GetString()!)
                .Select(address => new[] { names.GetValueOrDefault(address, "(contract)"), address, AmountOf(balances, address, "tUSD") }));
    }

    private static string AmountOf(JsonElement[] balances, string account, string symbol) => balances
        .Where(balance => balance.GetProperty("account").GetString() == account && balance.GetProperty("token").GetProperty("symbol").GetString() == symbol)
        .Select(balance => Amounts.Format(balance.GetProperty("amount").GetString()!, balance.GetProperty("token").GetProperty("decimals").GetInt32()))
        .FirstOrDefault("0");

    private static IEnumerable<IReadOnlyList<string>> Addresses(RunFile run)
    {
        yield return ["start page", $"{run.ApiUrl}/"];
        yield return ["GraphQL (with explorer)", $"{run.ApiUrl}/graphql"];
        yield return ["health, readiness", $"{run.ApiUrl}/health, {run.ApiUrl}/ready"];
        yield return ["Stratis node, REST", $"{run.StratisUrl}/api/Node/status"];
        yield return ["EVM node, JSON-RPC", run.EvmUrl!];
        foreach (string validator in run.Bridge?.ValidatorUrls ?? [])
        {
            yield return ["bridge validator", $"{validator}/status"];
        }

        if (run.PostgresPort is { } port)
        {
            yield return ["Postgres", $"psql -h 127.0.0.1 -p {port} -U defipay (password in {run.PostgresPasswordFile})"];
        }
    }

    private void ShowWhatToTry(IReadOnlyList<StepResult> contracts, string apiUrl)
    {
        string? token = contracts.FirstOrDefault(contract => contract.Step.Id == "dusd")?.Transaction?.Contract;
        string data = dataFolder == DataFolder.Locate(null) ? "" : $" --data {dataFolder}";
        screen.Heading("Try");
        screen.Line($$"""  curl -s {{apiUrl}}/graphql -H 'content-type: application/json' -d '{"query":"{ escrows(first: 10) { nodes { state authorized captured refunded token { symbol } } } }"}'""");
        screen.Line($$"""  curl -s {{apiUrl}}/graphql -H 'content-type: application/json' -d '{"query":"{ bridgeTransfers(first: 10) { nodes { status amount sender recipient attestations quorum waitingFor } } reserves { locked minted inFlight healthy } }"}'""");
        screen.Line($"  dotnet run --project src/DefiPay -- contract call {token} TransferTo bob 5000000 --from carol{data}");
        screen.Gap();
    }
}
