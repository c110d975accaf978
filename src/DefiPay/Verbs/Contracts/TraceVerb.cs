using System.CommandLine;
using System.Text.Json;
using DefiPay.Chains.Stratis;
using DefiPay.Deployment.Stratis;
using DefiPay.Folders;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Stratis;
using DefiPay.Traces;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Verbs.Contracts;

/// <summary>`contract trace`: how a transaction, or a call that only tries, came about.</summary>
internal static class TraceVerb
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Create(Screen screen) => Verb(
        "trace",
        "Show a call's inner calls with gas, storage, logs and transfers, and why it failed",
        trace => new TraceLines(screen).Show(trace),
        trace => trace,
        (_, _, _) => throw new WrongUseException("METHOD is missing: of a contract a method can be tried. Only a transaction's id, 64 hexadecimal digits, stands alone."),
        screen);

    /// <summary>A verb about one trace.</summary>
    /// <param name="name">The verb's name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="show">Shows it to a person.</param>
    /// <param name="json">What programs get.</param>
    /// <param name="contract">Answers for a contract without METHOD: what programs get, and what shows it to a person.</param>
    /// <param name="screen">Where.</param>
    internal static Command Verb(
        string name,
        string description,
        Action<JsonElement> show,
        Func<JsonElement, object> json,
        Func<Uri, string, CancellationToken, Task<(object Json, Action Show)>> contract,
        Screen screen)
    {
        var what = new Argument<string>("WHAT") { Description = "A transaction's id; or a contract's address, of which METHOD is tried without a transaction" };
        var call = new Argument<string[]>("METHOD") { Description = "A method, and its arguments as with `contract query`", Arity = ArgumentArity.ZeroOrMore };
        var from = new Option<string?>("--from") { Description = "Named account that calls METHOD", HelpName = "NAME" };
        var asJson = new Option<bool>("--json") { Description = "Print JSON, for programs" };
        Option<string?> data = CommonOptions.Data();
        Option<string?> node = NodeLocation.Option();
        var command = new Command(name, description) { what, call, from, asJson, data, node };
        command.SetAction(async (parsed, stop) =>
        {
            Uri url = NodeLocation.Find(parsed.GetValue(node), DataFolder.Locate(parsed.GetValue(data)));
            (object answer, Action tell) = (parsed.GetValue(what)!, parsed.GetValue(call) ?? []) switch
            {
                (var address, [var method, .. var arguments]) => Of(await TryAsync(url, new AskedCall(address, method, arguments, parsed.GetValue(from), url), stop)),
                (var address, _) when StratisAddress.TryParse(address, StratisChain.Network, out _) => await contract(url, address, stop),
                (var transaction, _) => Of(await TransactionTraces.GetAsync(url, Id(transaction), stop)),
            };
            if (parsed.GetValue(asJson))
            {
                screen.Line(JsonSerializer.Serialize(answer, Indented));
            }
            else
            {
                tell();
            }

            return 0;
        });
        return command;

        (object, Action) Of(JsonElement trace) => (json(trace), () => show(trace));
    }

    private static string Id(string what) => Hash256.TryParse(what, out Hash256 id)
        ? id.ToString()
        : throw new WrongUseException($"WHAT takes a transaction's id, which is 64 hexadecimal digits, or a contract's address on {StratisChain.Network.Name}, not `{what}`.");

    private static async Task<JsonElement> TryAsync(Uri url, AskedCall asked, CancellationToken stop)
    {
        using CirrusNode node = await StratisChain.ConnectAndCheckAsync(url, stop);
        LocalCall call = await new StratisContracts(node, StratisWallet.FindKnown).ReadCallAsync(asked.Address, asked.Method, asked.Arguments, asked.From, stop);
        return await node.TraceAsync(call, stop);
    }
}
