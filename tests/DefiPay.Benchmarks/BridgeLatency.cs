using System.Globalization;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Chains.Evm;
using DefiPay.Chains.Evm.Contracts;
using DefiPay.Chains.Stratis;
using DefiPay.Chains.Stratis.Contracts;
using DefiPay.Deployment.Evm;
using DefiPay.Deployment.Plans;
using DefiPay.Deployment.Running;
using DefiPay.Deployment.Stratis;
using DefiPay.Folders;
using DefiPay.Ports;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Stratis;
using DefiPay.Up;
using DefiPay.Wallets.Evm;
using DefiPay.Wallets.Stratis;

namespace DefiPay.Benchmarks;

/// <summary>
/// How long a transfer takes from the moment that its deposit is final to the moment that a block of the other chain holds its release, with
/// what `up` runs: both devnets, four validators and a relayer. The clock is this process's own: looked at every few milliseconds.
/// </summary>
internal static class BridgeLatency
{
    private const string Unit = "1000000";
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task RunAsync(int transfers)
    {
        string path = Directory.CreateTempSubdirectory("dp-bench-").FullName;
        try
        {
            using DataFolder folder = DataFolder.Open(Path.Combine(path, "data"));
            PortPlan ports = PortPlan.From(0);
            var options = new UpOptions { DataPath = folder.Path, IdleBlockTime = TimeSpan.Zero };
            await using DatabaseRole database = await DatabaseRole.StartAsync(folder, ports.Postgres, TimeProvider.System, default);
            await using var stratis = await DevnetPair.StartStratisAsync(options, folder, ports, TimeProvider.System, default);
            await using var evm = await DevnetPair.StartEvmAsync(options, folder, ports, Screen.Create(TimeProvider.System), TimeProvider.System, default);
            var devnets = new DevnetPair(stratis, evm);
            StepResult[] contracts = await DeployAsync(folder, devnets);
            await using LocalBridge bridge = await LocalBridge.StartAsync(contracts, devnets, database, options, default);
            await MeasureAsync(bridge.Location, devnets, transfers);
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private static async Task<StepResult[]> DeployAsync(DataFolder folder, DevnetPair devnets)
    {
        using Deployer deployer = await Deployer.OpenAsync(devnets.Stratis.Address, devnets.Evm.Url, Path.Combine(folder.JournalPath, "bench.jsonl"), TimeProvider.System, default);
        var results = new List<StepResult>();
        await foreach (StepResult step in deployer.RunAsync(PlanCatalog.LocalContracts, default))
        {
            results.Add(step);
        }

        Plan fund = PlanReader.Read("fund", """
            {"name":"Play money","steps":[
              {"id":"bench-fund","title":"t","chain":"evm","from":"operator","on":"$tusd","call":"mint","arguments":["$alice","1000000000000"]},
              {"id":"bench-approve","title":"t","chain":"evm","from":"alice","on":"$tusd","call":"approve","arguments":["$gateway","1000000000000"]},
              {"id":"bench-approve-burn","title":"t","from":"alice","on":"$wusd","call":"Approve","arguments":["$vault","0","1000000000000"]}]}
            """);
        await foreach (StepResult _ in deployer.RunAsync(fund, default))
        {
            // Only that it is done matters.
        }

        return [.. results.Where(step => step.Step.Create is not null)];
    }

    private static async Task MeasureAsync(BridgeLocation bridge, DevnetPair devnets, int transfers)
    {
        using CirrusNode stratis = StratisChain.Connect(devnets.Stratis.Address);
        using EvmNode evm = EvmChain.Connect(devnets.Evm.Url);
        var evmContracts = new EvmContracts(evm, EvmChain.CreateDecoder(), EvmWallet.FindKnown, _ => "BridgeGateway");
        var stratisContracts = new StratisContracts(stratis, StratisWallet.FindKnown);
        var gateway = new BridgeGatewayContract(evm, bridge.Gateway);
        var vault = new BridgeVaultContract(stratis, StratisAddress.Parse(bridge.Vault, StratisChain.Network));
        string alice = StratisWallet.FindKnown("alice")!.Address.ToBase58(StratisChain.Network);
        var there = new List<double>();
        var back = new List<double>();
        for (int i = 0; i < transfers; i++)
        {
            there.Add(await OneAsync(
                evmContracts, new EvmTransactionSender(evm), new EvmBlockSource(evm), new TransactionIntent("alice", null, bridge.Gateway, "lock", [bridge.EvmToken, Unit, alice]),
                "Locked.transferId", id => vault.IsMintedAsync(id, default)));
            back.Add(await OneAsync(
                stratisContracts, new CirrusTransactionSender(stratis), new CirrusBlockSource(stratis),
                new TransactionIntent("alice", null, bridge.Vault, "Burn", [bridge.StratisToken, Unit, EvmChain.Id.Value, EvmWallet.FindKnown("alice")!.Address]),
                "BurnedLog.transferId", id => gateway.IsReleasedAsync(id.ToBytes(), default)));
        }

        Console.WriteLine($"{transfers} transfers each way, one after the other; final depth 2, nodes asked every 200 ms");
        Show("EVM -> Stratis (three votes, mint)", there);
        Show("Stratis -> EVM (attestations, release)", back);
    }

    /// <summary>Milliseconds from final to released.</summary>
    private static async Task<double> OneAsync(
        ITransactionPreparer contracts, ITransactionSender sender, IBlockSource source, TransactionIntent deposit, string idEvent, Func<TransferId, Task<bool>> hasArrived)
    {
        TransactionReceipt receipt = await SingleTransaction.RunAsync(contracts, sender, deposit, TimeProvider.System, new PlanRunnerOptions(), default);
        string text = await contracts.FindInEventsAsync(receipt, idEvent, default) ?? throw new InvalidOperationException($"The deposit failed: {receipt.Error}");
        if (!TransferId.TryParse(text, out TransferId id))
        {
            throw new InvalidOperationException($"`{text}` is no transfer id.");
        }

        var depths = new FinalityDepths();
        await UntilAsync("the deposit is final", async () => depths.Of(receipt.BlockNumber!.Value, (await source.GetHeadAsync(default)).Number) == Finality.Final);
        long final = TimeProvider.System.GetTimestamp();
        await UntilAsync("the transfer has arrived", () => hasArrived(id));
        return TimeProvider.System.GetElapsedTime(final).TotalMilliseconds;
    }

    private static async Task UntilAsync(string what, Func<Task<bool>> condition)
    {
        long asked = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(asked) > Patience)
            {
                throw new TimeoutException($"Not within {Patience.TotalSeconds} s: {what}.");
            }

            await Task.Delay(Look);
        }
    }

    private static void Show(string name, List<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-42} median {sorted[sorted.Length / 2],6:0} ms   p95 {sorted[(int)((sorted.Length - 1) * 0.95)],6:0} ms   max {sorted[^1],6:0} ms"));
    }
}
