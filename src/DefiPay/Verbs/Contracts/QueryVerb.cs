using System.CommandLine;
using System.Text.Json;
using DefiPay.Chains.Stratis;
using DefiPay.Screens;

namespace DefiPay.Verbs.Contracts;

/// <summary>`contract query`: an answer without a transaction.</summary>
internal static class QueryVerb
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Create(Screen screen) => AskedCall.Verb(
        "query", "Ask a method or property without a transaction", null, (asked, node, stop) => RunAsync(asked, node, screen, stop));

    private static async Task<int> RunAsync(AskedCall asked, CirrusNode node, Screen screen, CancellationToken stop)
    {
        LocalCallResult result = await node.CallAsync(await asked.ReadAsync(node, stop), stop);
        if (result.Error is not null)
        {
            throw new FailedException($"The query failed: {AskedCall.FirstLine(result.Error)}");
        }

        screen.Line(result.ReturnValue.ValueKind == JsonValueKind.String ? result.ReturnValue.GetString()! : JsonSerializer.Serialize(result.ReturnValue, Indented));
        screen.Line($"gas {result.GasUsed}");
        await AskedCall.ShowLogsAsync(result.Logs, node, screen, stop);
        return 0;
    }
}
