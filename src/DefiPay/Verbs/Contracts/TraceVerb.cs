using System.CommandLine;
using System.Text.Json;
using DefiPay.Folders;
using DefiPay.Screens;
using DefiPay.Traces;

namespace DefiPay.Verbs.Contracts;

/// <summary>`contract trace`: how a transaction came about.</summary>
internal static class TraceVerb
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Create(Screen screen) => Verb(
        "trace", "Show a transaction's calls with gas, storage, logs and transfers, and why it failed", trace => new TraceLines(screen).Show(trace), trace => trace, screen);

    /// <summary>A verb about the trace of one transaction.</summary>
    /// <param name="name">The verb's name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="show">Shows it to a person.</param>
    /// <param name="json">What programs get.</param>
    /// <param name="screen">Where.</param>
    internal static Command Verb(string name, string description, Action<JsonElement> show, Func<JsonElement, object> json, Screen screen)
    {
        var transaction = new Argument<string>("TXID") { Description = "The transaction's id, 64 hexadecimal digits" };
        var asJson = new Option<bool>("--json") { Description = "Print JSON, for programs" };
        Option<string?> data = CommonOptions.Data();
        Option<string?> node = NodeLocation.Option();
        var command = new Command(name, description) { transaction, asJson, data, node };
        command.SetAction(async (parsed, stop) =>
        {
            Uri url = NodeLocation.Find(parsed.GetValue(node), DataFolder.Locate(parsed.GetValue(data)));
            JsonElement trace = await TransactionTraces.GetAsync(url, parsed.GetValue(transaction)!, stop);
            if (parsed.GetValue(asJson))
            {
                screen.Line(JsonSerializer.Serialize(json(trace), Indented));
            }
            else
            {
                show(trace);
            }

            return 0;
        });
        return command;
    }
}
