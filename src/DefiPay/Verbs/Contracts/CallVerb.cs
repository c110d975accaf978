using System.CommandLine;
using DefiPay.Chains;
using DefiPay.Chains.Stratis;
using DefiPay.Deployment.Contracts;
using DefiPay.Deployment.Running;
using DefiPay.Deployment.Stratis;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Stratis;
using DefiPay.Traces;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Verbs.Contracts;

/// <summary>`contract call`: a transaction, and its receipt.</summary>
internal static class CallVerb
{
    public static Command Create(Screen screen) => AskedCall.Verb(
        "call", "Send a transaction that calls a method, and wait for its receipt", "alice", (asked, node, stop) => RunAsync(asked, node, screen, stop));

    private static async Task<int> RunAsync(AskedCall asked, CirrusNode node, Screen screen, CancellationToken stop)
    {
        var contracts = new StratisContracts(node, StratisWallet.FindKnown);
        TransactionReceipt receipt = await screen.WhileAsync("Waiting for a block", () => SingleTransaction.RunAsync(
            contracts,
            new CirrusTransactionSender(node),
            new TransactionIntent(asked.From!, null, asked.Address, asked.Method, asked.Arguments) { AmountSatoshi = asked.AmountSatoshi, GasLimit = asked.GasLimit },
            TimeProvider.System,
            new PlanRunnerOptions(),
            stop));
        screen.Line($"transaction {receipt.TransactionHash}");
        screen.Line($"block       {receipt.BlockNumber}");
        screen.Line($"gas         {receipt.GasUsed}");
        if (receipt.ReturnValue is { } value)
        {
            ContractMethod method = await contracts.FindMethodAsync(asked.Address, asked.Method, asked.Arguments, stop);
            screen.Line($"returned    {value}{await MeaningAsync(value, method.ReturnType, asked.Node, receipt.TransactionHash, stop)}");
        }

        await AskedCall.ShowLogsAsync(receipt.Logs, node, screen, stop);
        if (receipt.Success)
        {
            if (receipt.ReturnValue == bool.FalseString)
            {
                screen.Line("note        The transaction succeeded, so the exit code is 0; the method itself answered False, with which a token says that it moved nothing, and others that they did nothing.");
            }

            return 0;
        }

        if (await TransactionTraces.FindAsync(asked.Node, receipt.TransactionHash, stop) is { } trace)
        {
            new FailureLines(screen).Show(trace.GetProperty("explanation"));
        }

        throw new FailedException($"The call failed, and nothing of it took effect: {AskedCall.FirstLine(receipt.Error)}");
    }

    // A receipt holds .NET's text of a value: of an address the hexadecimal form, which no other verb takes, and of an array its type alone.
    private static async Task<string> MeaningAsync(string value, string type, Uri node, string transaction, CancellationToken stop)
    {
        if (type == "Address" && value.Length == 2 * StratisAddress.Size && value.All(char.IsAsciiHexDigit))
        {
            return $" = {new StratisAddress(Convert.FromHexString(value)).ToBase58(StratisChain.Network)}";
        }

        return type.EndsWith("[]", StringComparison.Ordinal)
            && await TransactionTraces.FindAsync(node, transaction, stop) is { } trace
            && trace.GetProperty("call").GetProperty("result").Text("value") is { Length: > 0 } items
            ? $" = {items}"
            : "";
    }
}
