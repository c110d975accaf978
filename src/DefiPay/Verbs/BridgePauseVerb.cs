using System.CommandLine;
using System.Globalization;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Chains.Evm;
using DefiPay.Chains.Evm.Contracts;
using DefiPay.Chains.Stratis;
using DefiPay.Chains.Stratis.Contracts;
using DefiPay.Deployment;
using DefiPay.Deployment.Evm;
using DefiPay.Deployment.Running;
using DefiPay.Deployment.Stratis;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Stratis;

namespace DefiPay.Verbs;

/// <summary>
/// `bridge pause` and `bridge unpause`: both ends of a direction. Where one chain does not answer the other is still paused, because this is
/// for the hour in which something is being stolen.
/// </summary>
internal static class BridgePauseVerb
{
    private const string ToStratis = "to-stratis";
    private const string ToEvm = "to-evm";
    private const string Both = "both";

    public static Command CreatePause(Screen screen) => Create("pause", "Stop transfers: nothing goes in or comes out", "guardian", wanted: true, screen);

    public static Command CreateUnpause(Screen screen) => Create("unpause", "Let transfers go on", "operator", wanted: false, screen);

    private static Command Create(string name, string description, string account, bool wanted, Screen screen)
    {
        var direction = new Argument<string>("DIRECTION") { Description = $"{ToStratis}, {ToEvm} or {Both}", DefaultValueFactory = _ => Both };
        var payer = new BridgePayer(account);
        var options = new BridgeOptionsOfVerb();
        var command = new Command(name, description) { direction };
        payer.AddTo(command);
        options.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            string asked = parsed.GetValue(direction)!;
            if (asked is not (ToStratis or ToEvm or Both))
            {
                throw new WrongUseException($"DIRECTION must be {ToStratis}, {ToEvm} or {Both}, not `{asked}`.");
            }

            BridgeParties parties = options.Read(parsed, null);
            BridgeAccounts signer = await payer.ReadAsync(parsed, options.DataFolderOf(parsed), screen, stop);
            // Money leaves at the destination, so that end comes first.
            (string What, Func<Task<string?>> Run)[] ends =
            [
                .. asked is ToEvm ? [] : End("minting on Stratis", () => VaultAsync(parties, BridgeDirection.In, wanted, signer, stop)),
                .. asked is ToStratis ? [] : End("releasing on the EVM chain", () => GatewayAsync(parties, BridgeDirection.In, wanted, signer, stop)),
                .. asked is ToEvm ? [] : End("locking on the EVM chain", () => GatewayAsync(parties, BridgeDirection.Out, wanted, signer, stop)),
                .. asked is ToStratis ? [] : End("burning on Stratis", () => VaultAsync(parties, BridgeDirection.Out, wanted, signer, stop)),
            ];
            return await RunAsync(ends, wanted ? "paused" : "goes on", screen);
        });
        return command;
    }

    private static (string, Func<Task<string?>>)[] End(string what, Func<Task<string?>> run) => [(what, run)];

    private static async Task<int> RunAsync((string What, Func<Task<string?>> Run)[] ends, string done, Screen screen)
    {
        var failed = 0;
        foreach ((string what, Func<Task<string?>> run) in ends)
        {
            try
            {
                screen.Line($"{what,-27} {done} {(await run() is { } transaction ? $"in {transaction}" : "(it was so before)")}");
            }
            catch (Exception e) when (e is RetryableException or PermanentException or WrongUseException or FailedException or DeploymentException)
            {
                failed++;
                screen.Line($"{what,-27} FAILED: {Failures.Explain(e)}");
            }
        }

        return failed == 0 ? 0 : throw new FailedException($"{failed} of {ends.Length} ends are not as asked; run it again for these.");
    }

    private static async Task<string?> GatewayAsync(BridgeParties parties, BridgeDirection direction, bool wanted, BridgeAccounts from, CancellationToken stop)
    {
        using EvmNode node = await EvmChain.ConnectAndCheckAsync(parties.EvmNode, stop);
        if (await new BridgeGatewayContract(node, parties.Bridge.Gateway).IsPausedAsync(direction, stop) == wanted)
        {
            return null;
        }

        var contracts = new EvmContracts(node, EvmChain.CreateDecoder(), from.FindEvm, _ => "BridgeGateway");
        return await SendAsync(contracts, new EvmTransactionSender(node), from.Name, parties.Bridge.Gateway, wanted ? "pause" : "unpause", direction, stop);
    }

    private static async Task<string?> VaultAsync(BridgeParties parties, BridgeDirection direction, bool wanted, BridgeAccounts from, CancellationToken stop)
    {
        using CirrusNode node = await StratisChain.ConnectAndCheckAsync(parties.StratisNode, stop);
        var vault = new BridgeVaultContract(node, StratisAddress.Parse(parties.Bridge.Vault, StratisChain.Network));
        if (await vault.IsPausedAsync(direction, stop) == wanted)
        {
            return null;
        }

        return await SendAsync(
            new StratisContracts(node, from.FindStratis), new CirrusTransactionSender(node), from.Name, parties.Bridge.Vault, wanted ? "Pause" : "Unpause", direction, stop);
    }

    private static async Task<string?> SendAsync(
        ITransactionPreparer contracts, ITransactionSender sender, string from, string contract, string method, BridgeDirection direction, CancellationToken stop)
    {
        var intent = new TransactionIntent(from, null, contract, method, [((int)direction).ToString(CultureInfo.InvariantCulture)]);
        TransactionReceipt receipt = await SingleTransaction.RunAsync(contracts, sender, intent, TimeProvider.System, new PlanRunnerOptions(), stop);
        return receipt.Success ? receipt.TransactionHash : throw new FailedException($"{receipt.Error?.Split('\n')[0].Trim()} ({receipt.TransactionHash})");
    }
}
