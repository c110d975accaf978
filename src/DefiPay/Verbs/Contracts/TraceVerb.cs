using System.CommandLine;
using System.Text.Json;
using DefiPay.Chains.Stratis;
using DefiPay.Deployment.Contracts;
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
        var what = new Argument<string>("WHAT")
        {
            Description = "A transaction's id; or a contract's address, of which METHOD is tried without a transaction; or its sources (FILE, FOLDER or a built-in contract), of which METHOD is tried without a node",
        };
        var call = new Argument<string[]>("METHOD") { Description = "A method, and its arguments as with `contract query`; of sources nothing means the deployment itself", Arity = ArgumentArity.ZeroOrMore };
        var constructor = new Option<string[]>("--constructor")
        {
            Description = "Arguments of the constructor, for sources; stands last",
            HelpName = "ARGUMENTS",
            AllowMultipleArgumentsPerToken = true,
        };
        var from = new Option<string?>("--from") { Description = "Named account that calls METHOD", HelpName = "NAME" };
        Option<string?> amount = SentCoins.Option();
        Option<int?> gasLimit = AllowedGas.Option();
        var asJson = new Option<bool>("--json") { Description = "Print JSON, for programs" };
        Option<string?> data = CommonOptions.Data();
        Option<string?> node = NodeLocation.Option();
        var command = new Command(name, description) { what, call, constructor, from, amount, gasLimit, asJson, data, node };
        command.SetAction(async (parsed, stop) =>
        {
            string about = parsed.GetValue(what)!;
            string[] called = parsed.GetValue(call) ?? [];
            string[] constructed = parsed.GetValue(constructor) ?? [];
            bool isAddress = StratisAddress.TryParse(about, StratisChain.Network, out _);
            bool isSource = !isAddress && SourceTrial.IsMeant(about);
            if (constructed.Length > 0 && !isSource)
            {
                throw new WrongUseException($"--constructor goes with a contract's sources, and `{about}` names none: what is on a chain was constructed already.");
            }

            if (called.Length == 0)
            {
                RefuseWithoutMethod("--from", parsed.GetValue(from) is not null);
                RefuseWithoutMethod(SentCoins.Name, parsed.GetValue(amount) is not null);
                RefuseWithoutMethod(AllowedGas.Name, parsed.GetValue(gasLimit) is not null && !isSource);
            }

            ulong satoshi = SentCoins.Read(parsed.GetValue(amount));
            ulong gas = AllowedGas.Read(parsed.GetValue(gasLimit));
            JsonElement? trace;
            if (isSource)
            {
                trace = SourceTrial.Run(about, called, constructed, parsed.GetValue(from), satoshi, gas, screen);
            }
            else
            {
                Uri url = NodeLocation.Find(parsed.GetValue(node), DataFolder.Locate(parsed.GetValue(data)));
                if (isAddress && called.Length == 0)
                {
                    (object answer, Action tell) = await contract(url, about, stop);
                    Tell(parsed.GetValue(asJson), answer, tell);
                    return 0;
                }

                trace = isAddress
                    ? await TryAsync(url, new AskedCall(about, called[0], called[1..], parsed.GetValue(from), satoshi, gas, url), stop)
                    : await TransactionTraces.GetAsync(url, Id(about, called), stop);
            }

            if (trace is not { } told)
            {
                return CommandLine.ExitFailure;
            }

            Tell(parsed.GetValue(asJson), json(told), () => show(told));
            return told.Is("success") || told.Text("transactionHash").Length > 0 ? 0 : CommandLine.ExitFailure;
        });
        return command;

        void Tell(bool isJson, object answer, Action tell)
        {
            if (isJson)
            {
                screen.Line(ContractJson.Print(answer));
            }
            else
            {
                tell();
            }
        }
    }

    private static void RefuseWithoutMethod(string option, bool isGiven)
    {
        if (isGiven)
        {
            throw new WrongUseException($"{option} goes with METHOD, and none is given: it says how METHOD is called.");
        }
    }

    private static string Id(string what, string[] call)
    {
        if (!Hash256.TryParse(what, out Hash256 id))
        {
            throw new WrongUseException(
                $"WHAT takes a transaction's id, which is 64 hexadecimal digits, a contract's address on {StratisChain.Network.Name}, or a contract's sources "
                + $"(a .cs file, a folder, or one of {string.Join(", ", ContractCatalog.Names)}), not `{what}`.");
        }

        return call.Length == 0
            ? id.ToString()
            : throw new WrongUseException($"METHOD goes with a contract, and `{what}` is a transaction's id: it names its method itself. Leave `{call[0]}` away.");
    }

    private static async Task<JsonElement> TryAsync(Uri url, AskedCall asked, CancellationToken stop)
    {
        using CirrusNode node = await StratisChain.ConnectAndCheckAsync(url, stop);
        return await node.TraceAsync(await asked.ReadAsync(new StratisContracts(node, StratisWallet.FindKnown), stop), stop);
    }
}
