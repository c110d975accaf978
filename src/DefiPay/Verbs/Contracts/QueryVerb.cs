using System.CommandLine;
using System.Text.Json;
using DefiPay.Chains.Stratis;
using DefiPay.Deployment.Contracts;
using DefiPay.Deployment.Stratis;
using DefiPay.Screens;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Verbs.Contracts;

/// <summary>`contract query`: an answer without a transaction.</summary>
internal static class QueryVerb
{
    public static Command Create(Screen screen) => AskedCall.Verb(
        "query", "Ask a method or property without a transaction", null, (asked, node, stop) => RunAsync(asked, node, screen, stop));

    private static async Task<int> RunAsync(AskedCall asked, CirrusNode node, Screen screen, CancellationToken stop)
    {
        var contracts = new StratisContracts(node, StratisWallet.FindKnown);
        LocalCallResult result = await node.CallAsync(await asked.ReadAsync(contracts, stop), stop);
        if (result.Error is not null)
        {
            throw new FailedException($"The query failed: {AskedCall.FirstLine(result.Error)}");
        }

        ContractMethod method = await contracts.FindMethodAsync(asked.Address, asked.Method, asked.Arguments, stop);
        screen.Line(Text(result.ReturnValue, method.ReturnType));
        screen.Line($"gas {result.GasUsed}");
        await AskedCall.ShowLogsAsync(result.Logs, node, screen, stop);
        return 0;
    }

    // A node gives bytes in base64; people write them in hexadecimal, here as in arguments.
    private static string Text(JsonElement value, string type) => value.ValueKind != JsonValueKind.String ? ContractJson.Print(value)
        : type == "Byte[]" && value.TryGetBytesFromBase64(out byte[]? bytes) ? Convert.ToHexStringLower(bytes)
        : value.GetString()!;
}
