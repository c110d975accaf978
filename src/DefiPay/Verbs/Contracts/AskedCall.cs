using System.CommandLine;
using DefiPay.Chains;
using DefiPay.Chains.Stratis;
using DefiPay.Deployment.Stratis;
using DefiPay.Folders;
using DefiPay.Roles;
using DefiPay.Screens;

namespace DefiPay.Verbs.Contracts;

/// <summary>A method of a contract on the chain, as somebody named it on the command line.</summary>
/// <param name="Address">The contract: an address, or the name of an account.</param>
/// <param name="Method">As in its source.</param>
/// <param name="Arguments">As people write them.</param>
/// <param name="From">Named account; null for nobody.</param>
/// <param name="AmountSatoshi">Coins that go with it.</param>
/// <param name="GasLimit">Units of gas that it may use.</param>
/// <param name="Node">Where the node is.</param>
internal sealed record AskedCall(string Address, string Method, string[] Arguments, string? From, ulong AmountSatoshi, ulong GasLimit, Uri Node)
{
    /// <summary>A verb that takes such a call and a node.</summary>
    public static Command Verb(string name, string description, string? fromDefault, Func<AskedCall, CirrusNode, CancellationToken, Task<int>> run)
    {
        var address = new Argument<string>("ADDRESS") { Description = "The contract" };
        var method = new Argument<string>("METHOD") { Description = "As in its source" };
        var arguments = new Argument<string[]>("ARGUMENTS") { Description = "In order; accounts by address or name, amounts in the smallest unit", Arity = ArgumentArity.ZeroOrMore };
        var from = new Option<string?>("--from") { Description = $"Named account that {(fromDefault is null ? "asks" : $"signs (default {fromDefault})")}", HelpName = "NAME" };
        Option<string?> amount = SentCoins.Option();
        Option<int?> gasLimit = AllowedGas.Option();
        Option<string?> data = CommonOptions.Data();
        Option<string?> node = NodeLocation.Option();
        var command = new Command(name, description) { address, method, arguments, from, amount, gasLimit, data, node };
        command.SetAction(async (parsed, stop) =>
        {
            string? named = parsed.GetValue(from) ?? fromDefault;
            if (fromDefault is not null)
            {
                NamedAccount.Require("--from", named!);
            }
            else if (named is not null)
            {
                NamedAccount.AddressOf("--from", named); // Who only asks need not be able to sign.
            }

            ulong satoshi = SentCoins.Read(parsed.GetValue(amount));
            Uri url = NodeLocation.Find(parsed.GetValue(node), DataFolder.Locate(parsed.GetValue(data)));
            using CirrusNode connection = await StratisChain.ConnectAndCheckAsync(url, stop);
            var asked = new AskedCall(
                parsed.GetValue(address)!, parsed.GetValue(method)!, parsed.GetValue(arguments) ?? [], named, satoshi, AllowedGas.Read(parsed.GetValue(gasLimit)), url);
            return await run(asked, connection, stop);
        });
        return command;
    }

    /// <summary>The call as a node tries it.</summary>
    public async Task<LocalCall> ReadAsync(StratisContracts contracts, CancellationToken stop) =>
        await contracts.ReadCallAsync(Address, Method, Arguments, From, stop) with { AmountSatoshi = AmountSatoshi, GasLimit = GasLimit };

    /// <summary>One line for each log, decoded by the contract's own structs.</summary>
    public static async Task ShowLogsAsync(IReadOnlyList<LogRecord> logs, CirrusNode node, Screen screen, CancellationToken stop)
    {
        var decoder = new CirrusEventDecoder(node);
        foreach (LogRecord log in logs)
        {
            DecodedEvent decoded = await decoder.DecodeAsync(log, stop);
            screen.Line($"event       {decoded.Name} {decoded.Arguments}");
        }
    }

    /// <summary>The sentence of a failure, without the stack trace that nodes add.</summary>
    public static string FirstLine(string? error) => error?.Split('\n')[0].Trim() ?? "no reason given";
}
