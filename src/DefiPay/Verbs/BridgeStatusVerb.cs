using System.CommandLine;
using System.Text.Json;
using DefiPay.Folders;
using DefiPay.Screens;
using DefiPay.Up;

namespace DefiPay.Verbs;

/// <summary>`bridge status`: where transfers stand, what they wait for, and the reserves, as GraphQL gives them.</summary>
internal static class BridgeStatusVerb
{
    private const string Fields = "transferId status amount sourceChainId destinationChainId sender recipient attestations quorum waitingFor sourceTransaction destinationTransaction sourceToken { symbol decimals }";

    public static Command Create(Screen screen)
    {
        var what = new Argument<string?>("TRANSACTION") { Description = "Source transaction, or a transfer's id; default: the newest transfers", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> data = CommonOptions.Data();
        var api = new Option<string?>("--api") { Description = "API to ask (default: that of the running program, else http://127.0.0.1:5080)", HelpName = "URL" };
        var command = new Command("status", "Where transfers stand and what they wait for") { what, data, api };
        command.SetAction((parsed, stop) =>
        {
            string folder = DataFolder.Locate(parsed.GetValue(data));
            Uri url = NodeLocation.Read("--api", parsed.GetValue(api) ?? RunFile.Read(folder)?.ApiUrl, Ports.PortPlan.Default.Api);
            return RunAsync(parsed.GetValue(what), url, screen, stop);
        });
        return command;
    }

    private static async Task<int> RunAsync(string? what, Uri url, Screen screen, CancellationToken stop)
    {
        using var api = new GraphQLClient(url);
        JsonElement[] transfers = await FindAsync(api, what, stop);
        if (transfers.Length == 0)
        {
            throw new WrongUseException(what is null ? "There is no transfer yet." : $"No transfer is known under {what}. It may not be indexed yet.");
        }

        foreach (JsonElement transfer in transfers)
        {
            Show(transfer, screen);
        }

        foreach (JsonElement reserve in (await api.QueryAsync("{ reserves { locked minted inFlight healthy token { symbol decimals } } }", stop)).GetProperty("reserves").EnumerateArray())
        {
            JsonElement token = reserve.GetProperty("token");
            screen.Line($"reserve     {Amount(reserve, "locked", token)} {Text(token, "symbol")} locked, {Amount(reserve, "minted", token)} minted, {Amount(reserve, "inFlight", token)} in flight; healthy: {(reserve.GetProperty("healthy").ValueKind == JsonValueKind.Null ? "not known while an index is behind" : reserve.GetProperty("healthy"))}");
        }

        return 0;
    }

    private static async Task<JsonElement[]> FindAsync(GraphQLClient api, string? what, CancellationToken stop)
    {
        if (what is null)
        {
            return Nodes(await api.QueryAsync($"{{ bridgeTransfers(first: 10) {{ nodes {{ {Fields} }} }} }}", stop));
        }

        if (!Chains.HashText.TryCanonicalize(what, out string? hash))
        {
            throw new WrongUseException($"TRANSACTION must be {Chains.HashText.Accepted}, not `{what}`.");
        }

        JsonElement[] found = Nodes(await api.QueryAsync($$"""{ bridgeTransfers(first: 100, where: { sourceTransaction: { eq: "{{hash}}" } }) { nodes { {{Fields}} } } }""", stop));
        return found.Length > 0 ? found
            : Nodes(await api.QueryAsync($$"""{ bridgeTransfers(first: 1, where: { transferId: { eq: "{{hash}}" } }) { nodes { {{Fields}} } } }""", stop));
    }

    private static void Show(JsonElement transfer, Screen screen)
    {
        JsonElement token = transfer.GetProperty("sourceToken");
        screen.Line($"transfer    {Text(transfer, "transferId")}");
        screen.Line($"            {Amount(transfer, "amount", token)} {Text(token, "symbol")} from {Text(transfer, "sender")} on {Text(transfer, "sourceChainId")}");
        screen.Line($"            to {Text(transfer, "recipient")} on {Text(transfer, "destinationChainId")}");
        screen.Line($"            {Text(transfer, "status")}, {transfer.GetProperty("attestations")} of {transfer.GetProperty("quorum")} attestations{(Text(transfer, "waitingFor") is { } wait ? $"; waits for {wait}" : "")}");
        screen.Line($"            sent in {Text(transfer, "sourceTransaction")}{(Text(transfer, "destinationTransaction") is { } arrived ? $", arrived in {arrived}" : "")}");
    }

    private static JsonElement[] Nodes(JsonElement data) => [.. data.GetProperty("bridgeTransfers").GetProperty("nodes").EnumerateArray()];

    private static string Amount(JsonElement owner, string name, JsonElement token) => Amounts.Format(Text(owner, name)!, token.GetProperty("decimals").GetInt32());

    private static string? Text(JsonElement owner, string name) => owner.GetProperty(name).GetString();
}
