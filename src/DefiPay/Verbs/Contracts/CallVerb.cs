using System.CommandLine;
using DefiPay.Chains;
using DefiPay.Chains.Stratis;
using DefiPay.Deployment.Running;
using DefiPay.Deployment.Stratis;
using DefiPay.Screens;
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
        TransactionReceipt receipt = await SingleTransaction.RunAsync(
            contracts,
            new CirrusTransactionSender(node),
            new TransactionIntent(asked.From!, null, asked.Address, asked.Method, asked.Arguments) { AmountSatoshi = asked.AmountSatoshi, GasLimit = asked.GasLimit },
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

        await AskedCall.ShowLogsAsync(receipt.Logs, node, screen, stop);
        if (receipt.Success)
        {
            if (receipt.ReturnValue == bool.FalseString)
            {
                screen.Line("note        The transaction succeeded, so the exit code is 0; the method itself answered False, with which a token says that it moved nothing.");
            }

            return 0;
        }

        if (await TransactionTraces.FindAsync(asked.Node, receipt.TransactionHash, stop) is { } trace)
        {
            new FailureLines(screen).Show(trace.GetProperty("explanation"));
        }

        throw new FailedException($"The call failed, and nothing of it took effect: {AskedCall.FirstLine(receipt.Error)}");
    }
}
