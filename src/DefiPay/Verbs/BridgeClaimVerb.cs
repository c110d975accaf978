using System.CommandLine;
using DefiPay.Bridge;
using DefiPay.Bridge.Attesting;
using DefiPay.Bridge.Submitting;
using DefiPay.Roles;
using DefiPay.Screens;
using Microsoft.Extensions.Logging.Abstractions;

namespace DefiPay.Verbs;

/// <summary>`bridge claim`: brings every transfer of one source transaction to its end, without a relayer.</summary>
internal static class BridgeClaimVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Command Create(Screen screen)
    {
        var transaction = new Argument<string>("TRANSACTION") { Description = "The transaction that locked or burned, on either chain" };
        var payer = new BridgePayer("alice");
        var options = new BridgeOptionsOfVerb();
        var command = new Command("claim", "Finish every transfer of a transaction yourself: collect the validators' signatures and submit them") { transaction };
        payer.AddTo(command);
        options.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            BridgeParties parties = options.Read(parsed, null);
            BridgeAccounts from = await payer.ReadAsync(parsed, options.DataFolderOf(parsed), screen, stop);
            return await RunAsync(parties, parsed.GetValue(transaction)!, from, screen, stop);
        });
        return command;
    }

    private static async Task<int> RunAsync(BridgeParties parties, string transaction, BridgeAccounts from, Screen screen, CancellationToken stop)
    {
        HttpAttestationSource[] validators = [.. parties.Bridge.ValidatorUrls.Select(url => new HttpAttestationSource(NodeLocation.Read("--validators", url, 5081), TimeSpan.FromSeconds(10)))];
        try
        {
            BridgeOptions bridge = parties.Options([]);
            using var nodes = new BridgeNodes(bridge, TimeProvider.System);
            await nodes.CheckAsync(stop);
            using var claim = new ClaimRunner(
                bridge, nodes.Connections, validators, new EvmReleaseAccount(from.Evm(), bridge), from.Stratis(), TimeProvider.System, NullLogger.Instance);
            IReadOnlyList<ClaimResult> results = await claim.RunAsync(transaction, Patience, stop);
            foreach (ClaimResult result in results)
            {
                screen.Line(Describe(result));
            }

            return results.Count == 0
                ? throw new WrongUseException($"The transaction {transaction} made no deposit with this bridge.")
                : results.All(result => result.Outcome is ClaimOutcome.Done or ClaimOutcome.AlreadyDone) ? 0 : 1;
        }
        finally
        {
            Array.ForEach(validators, validator => validator.Dispose());
        }
    }

    private static string Describe(ClaimResult result) => result.Outcome switch
    {
        ClaimOutcome.Done => $"transfer {result.Id}: done in {result.TransactionHash}",
        ClaimOutcome.AlreadyDone => $"transfer {result.Id}: had arrived already",
        ClaimOutcome.Waiting => $"transfer {result.Id}: waits for {result.Words}",
        _ => $"transfer {result.Id}: can never arrive: {result.Words}",
    };
}
