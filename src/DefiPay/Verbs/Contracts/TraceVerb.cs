using System.CommandLine;
using System.Text.Json;
using DefiPay.Chains.Stratis;
using DefiPay.Deployment.Stratis;
using DefiPay.Folders;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Traces;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Verbs.Contracts;

/// <summary>`contract trace`: how a transaction, or a call that only tries, came about.</summary>
internal static class TraceVerb
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Create(Screen screen) => Verb(
        "trace", "Show a call's inner calls with gas, storage, logs and transfers, and why it failed", trace => new TraceLines(screen).Show(trace), trace => trace, screen);

    /// <summary>A verb about one trace.</summary>
    /// <param name="name">The verb's name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="show">Shows it to a person.</param>
    /// <param name="json">What programs get.</param>
    /// <param name="screen">Where.</param>
    internal static Command Verb(string name, string description, Action<JsonElement> show, Func<JsonElement, object> json, Screen screen)
    {
        var what = new Argument<string>("WHAT") { Description = "A transaction's id; or a contract, of which METHOD is tried without a transaction" };
        var call = new Argument<string[]>("METHOD") { Description = "A method, and its arguments as with `contract query`", Arity = ArgumentArity.ZeroOrMore };
        var from = new Option<string?>("--from") { Description = "Named account that calls METHOD", HelpName = "NAME" };
        var asJson = new Option<bool>("--json") { Description = "Print JSON, for programs" };
        Option<string?> data = CommonOptions.Data();
        Option<string?> node = NodeLocation.Option();
        var command = new Command(name, description) { what, call, from, asJson, data, node };
        command.SetAction(async (parsed, stop) =>
        {
            Uri url = NodeLocation.Find(parsed.GetValue(node), DataFolder.Locate(parsed.GetValue(data)));
            string[] words = parsed.GetValue(call) ?? [];
            JsonElement trace = words.Length == 0
                ? await TransactionTraces.GetAsync(url, parsed.GetValue(what)!, stop)
                : await TryAsync(url, new AskedCall(parsed.GetValue(what)!, words[0], words[1..], parsed.GetValue(from), url), stop);
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

    private static async Task<JsonElement> TryAsync(Uri url, AskedCall asked, CancellationToken stop)
    {
        using CirrusNode node = await StratisChain.ConnectAndCheckAsync(url, stop);
        LocalCall call = await new StratisContracts(node, StratisWallet.FindKnown).ReadCallAsync(asked.Address, asked.Method, asked.Arguments, asked.From, stop);
        return await node.TraceAsync(call, stop);
    }
}
