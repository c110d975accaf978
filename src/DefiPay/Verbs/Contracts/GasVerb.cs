using System.CommandLine;
using System.Text.Json;
using DefiPay.Screens;
using DefiPay.Traces;

namespace DefiPay.Verbs.Contracts;

/// <summary>`contract gas`: where the gas of a transaction, or of a call that only tries, went; and what all transactions of a contract used.</summary>
internal static class GasVerb
{
    public static Command Create(Screen screen) => TraceVerb.Verb(
        "gas",
        "Show where gas went: per method, per source line and per storage key; of a contract alone, per method over all its transactions",
        trace => new GasTables(screen).Show(trace),
        trace => new
        {
            transactionHash = trace.Text("transactionHash"),
            success = trace.Is("success"),
            error = trace.Text("error") is { Length: > 0 } error ? error : null,
            gasUsed = trace.GetProperty("gasUsed").GetUInt64(),
            gas = trace.GetProperty("gas"),
        },
        async (node, contract, stop) =>
        {
            JsonElement gas = await TransactionTraces.GetGasAsync(node, contract, stop);
            return (gas, () => new GasTables(screen).ShowContract(gas));
        },
        screen);
}
