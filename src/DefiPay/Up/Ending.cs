using System.Text.Json;
using DefiPay.Deployment.Running;
using DefiPay.Folders;
using DefiPay.Roles;
using DefiPay.Screens;

namespace DefiPay.Up;

/// <summary>What stands on the screen in the end: balances as GraphQL gives them, contracts, addresses, and what to try.</summary>
internal sealed class Ending(Screen screen, GraphQLClient api, string dataFolder)
{
    private const string Balances = "{ balances(first: 200, order: { amount: DESC }) { nodes { account amount token { symbol decimals } } } }";

    public async Task ShowAsync(IReadOnlyList<StepResult> contracts, RunFile run, CancellationToken cancellationToken)
    {
        JsonElement[] balances = [.. (await api.QueryAsync(Balances, cancellationToken)).GetProperty("balances").GetProperty("nodes").EnumerateArray()];
        screen.Gap();
        AccountTable.Show(screen, "Accounts, with balances as GraphQL gives them", [StratisChain.Network.Ticker, "dUSD"], (address, symbol) => AmountOf(balances, address, symbol));
        screen.Gap();
        screen.Table("Contracts", ["name", "kind", "address"], contracts.Select(contract => new[] { contract.Step.Id, contract.Step.Create!, contract.Transaction!.Contract! }));
        screen.Gap();
        screen.Table("Addresses", ["what", "where"], Addresses(run));
        screen.Gap();
        ShowWhatToTry(contracts, run.ApiUrl!);
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
        screen.Line($"  dotnet run --project src/DefiPay -- contract call {token} TransferTo bob 5000000 --from carol{data}");
        screen.Gap();
    }
}
