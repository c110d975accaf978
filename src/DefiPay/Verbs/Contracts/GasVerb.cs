using System.CommandLine;
using DefiPay.Screens;
using DefiPay.Traces;

namespace DefiPay.Verbs.Contracts;

/// <summary>`contract gas`: where the gas of a transaction, or of a call that only tries, went.</summary>
internal static class GasVerb
{
    public static Command Create(Screen screen) => TraceVerb.Verb(
        "gas",
        "Show where gas went: per method, per source line and per storage key",
        trace => new GasTables(screen).Show(trace),
        trace => new
        {
            transactionHash = trace.Text("transactionHash"),
            gasUsed = trace.GetProperty("gasUsed").GetUInt64(),
            gas = trace.GetProperty("gas"),
        },
        screen);
}
