using System.CommandLine;
using System.Text.Json;
using DefiPay.Chains;
using DefiPay.Chains.Stratis;
using DefiPay.Deployment.Running;
using DefiPay.Deployment.Stratis;
using DefiPay.Folders;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Verbs;

/// <summary>`contract call` and `contract query`.</summary>
internal static class ContractVerb
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Create(Screen screen)
    {
        var command = new Command("contract", "Call or ask a contract");
        command.Subcommands.Add(Verb("call", "Send a transaction that calls a method, and wait for its receipt", "alice", (asked, node, stop) => CallAsync(asked, node, screen, stop)));
        command.Subcommands.Add(Verb("query", "Ask a method or property without a transaction", null, (asked, node, stop) => QueryAsync(asked, node, screen, stop)));
        return command;
    }

    private static Command Verb(string name, string description, string? fromDefault, Func<Asked, CirrusNode, CancellationToken, Task<int>> run)
    {
        var address = new Argument<string>("ADDRESS") { Description = "The contract" };
        var method = new Argument<string>("METHOD") { Description = "As in its source" };
        var arguments = new Argument<string[]>("ARGUMENTS") { Description = "In order; accounts by address or name, amounts in the smallest unit", Arity = ArgumentArity.ZeroOrMore };
        var from = new Option<string?>("--from") { Description = $"Named account that {(fromDefault is null ? "asks" : $"signs (default {fromDefault})")}", HelpName = "NAME" };
        Option<string?> data = CommonOptions.Data();
        Option<string?> node = NodeLocation.Option();
        var command = new Command(name, description) { address, method, arguments, from, data, node };
        command.SetAction(async (parsed, stop) =>
        {
            Uri url = NodeLocation.Find(parsed.GetValue(node), DataFolder.Locate(parsed.GetValue(data)));
            using CirrusNode connection = await StratisChain.ConnectAndCheckAsync(url, stop);
            return await run(
                new Asked(parsed.GetValue(address)!, parsed.GetValue(method)!, parsed.GetValue(arguments) ?? [], parsed.GetValue(from) ?? fromDefault), connection, stop);
        });
        return command;
    }

    private static async Task<int> CallAsync(Asked asked, CirrusNode node, Screen screen, CancellationToken stop)
    {
        var contracts = new StratisContracts(node, StratisWallet.FindKnown);
        TransactionReceipt receipt = await SingleTransaction.RunAsync(
            contracts,
            new CirrusTransactionSender(node),
            new TransactionIntent(asked.From!, null, asked.Address, asked.Method, asked.Arguments),
            TimeProvider.System,
            new PlanRunnerOptions(),
            stop);
        screen.Line($"transaction {receipt.TransactionHash}");
        screen.Line($"block       {receipt.BlockNumber}");
        screen.Line($"gas         {receipt.GasUsed}");
        if (receipt.ReturnValue is { } value)
        {
            screen.Line($"returned    {value}");
        }

        await ShowLogsAsync(receipt.Logs, node, screen, stop);
        if (!receipt.Success)
        {
            throw new WrongUseException($"The call failed, and nothing of it took effect: {FirstLine(receipt.Error)}");
        }

        return 0;
    }

    private static async Task<int> QueryAsync(Asked asked, CirrusNode node, Screen screen, CancellationToken stop)
    {
        LocalCallResult result = await new StratisContracts(node, StratisWallet.FindKnown).QueryAsync(asked.Address, asked.Method, asked.Arguments, asked.From, stop);
        if (result.Error is not null)
        {
            throw new WrongUseException($"The query failed: {FirstLine(result.Error)}");
        }

        screen.Line(result.ReturnValue.ValueKind == JsonValueKind.String ? result.ReturnValue.GetString()! : JsonSerializer.Serialize(result.ReturnValue, Indented));
        screen.Line($"gas {result.GasUsed}");
        await ShowLogsAsync(result.Logs, node, screen, stop);
        return 0;
    }

    private static async Task ShowLogsAsync(IReadOnlyList<LogRecord> logs, CirrusNode node, Screen screen, CancellationToken stop)
    {
        var decoder = new CirrusEventDecoder(node);
        foreach (LogRecord log in logs)
        {
            DecodedEvent decoded = await decoder.DecodeAsync(log, stop);
            screen.Line($"event       {decoded.Name} {decoded.Arguments}");
        }
    }

    private static string FirstLine(string? error) => error?.Split('\n')[0].Trim() ?? "no reason given";

    private sealed record Asked(string Address, string Method, string[] Arguments, string? From);
}
