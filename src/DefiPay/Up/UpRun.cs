using System.Globalization;
using DefiPay.Api;
using DefiPay.Chains.Evm;
using DefiPay.Chains.Evm.Hardhat;
using DefiPay.Deployment.Plans;
using DefiPay.Deployment.Running;
using DefiPay.Devnet;
using DefiPay.Folders;
using DefiPay.Ports;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Stratis.Accounts;

namespace DefiPay.Up;

/// <summary>All roles in one process: starts them in order, deploys, plays the demo, says where everything is, and waits for the end.</summary>
internal sealed class UpRun(UpOptions options, Screen screen, TimeProvider time)
{
    /// <summary>Runs until the token is cancelled; that is a success.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        long start = time.GetTimestamp();
        using DataFolder folder = DataFolder.Open(options.DataPath);
        if (options.Reset)
        {
            await FolderReset.RunAsync(folder, options.Yes, screen, time, stop);
        }

        PortPlan ports = PortPlan.From(options.PortBase);
        ports.RequireFree(withPostgres: DatabaseRole.External is null);
        screen.Heading("DefiPay");
        screen.Line($"Data folder {folder.Path}");
        try
        {
            await StartAsync(folder, ports, start, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Ctrl-C, at whatever point: all that was started has been stopped on the way here.
        }
        finally
        {
            RunFile.Delete(folder);
        }

        screen.Line("Stopped. Everything is kept in the data folder.");
        return 0;
    }

    private async Task StartAsync(DataFolder folder, PortPlan ports, long start, CancellationToken stop)
    {
        // The slow ones begin together and are shown one after the other.
        Task<DatabaseRole> databaseStart = DatabaseRole.StartAsync(folder, ports.Postgres, time, stop);
        Task<DevnetHost> stratisStart = DevnetPair.StartStratisAsync(options, folder, ports, time, stop);
        Task<EvmDevnet> evmStart = DevnetPair.StartEvmAsync(options, folder, ports, screen, time, stop);
        await using var database = new Started<DatabaseRole>(databaseStart);
        await using var stratis = new Started<DevnetHost>(stratisStart);
        await using var evm = new Started<EvmDevnet>(evmStart);

        await screen.StepAsync("Starting Postgres", () => databaseStart, started => started.Description);
        await screen.StepAsync("Starting the Stratis devnet", () => stratisStart, host => $"Stratis devnet on {Shown(host.Address)}, block {host.Chain.Tip.Height}");
        await screen.StepAsync("Starting the EVM devnet", () => evmStart, devnet => $"EVM devnet on {Shown(devnet.Url)}");
        var devnets = new DevnetPair(stratisStart.Result, evmStart.Result);
        await using ServerRole server = await screen.StepAsync(
            "Starting indexer and API",
            () => ServerRole.StartAsync(ServerOptionsFor(databaseStart.Result, devnets, ports), stop),
            role => $"Indexer, and GraphQL on {Shown(role.ApiAddress)}/graphql");
        var run = new RunFile(
            Environment.ProcessId, Shown(devnets.Stratis.Address), Shown(devnets.Evm.Url), Shown(server.ApiAddress),
            databaseStart.Result.IsPrivate ? ports.Postgres : null, databaseStart.Result.PasswordFile, Ready: false);
        run.Write(folder);
        await PlayAsync(folder, databaseStart.Result, devnets, server, run, start, stop);
    }

    /// <summary>Deploys, joins the chains, plays the demo and stays until the end.</summary>
    private async Task PlayAsync(DataFolder folder, DatabaseRole database, DevnetPair devnets, ServerRole server, RunFile run, long start, CancellationToken stop)
    {
        (IReadOnlyList<StepResult> contracts, LocalBridge joined) = await DeployAsync(folder, database, devnets, server, stop);
        await using LocalBridge bridge = joined;
        run = run with { Bridge = bridge.Location };
        run.Write(folder);
        using var api = new GraphQLClient(server.ApiAddress);
        await screen.StepAsync("Waiting for the index", async () => await IndexWatch.WaitAsync(api, await HeadsAsync(devnets, stop), time, stop), told => told);
        if (options.Demo)
        {
            await screen.StepAsync("Waiting for the bridge", () => TransferWatch.WaitAsync(api, time, stop), told => told);
        }

        await new Ending(screen, api, folder.Path).ShowAsync(contracts, run, stop);
        server.DeclareReady();
        (run with { Ready = true }).Write(folder);
        string seconds = time.GetElapsedTime(start).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        screen.Line($"Ready in {seconds} s. Ctrl-C stops it.");
        await WaitForTheEndAsync(database, devnets.Evm, stop);
    }

    /// <summary>What is on the chains. The journal is closed again after it: other verbs deploy too.</summary>
    private async Task<(IReadOnlyList<StepResult> Contracts, LocalBridge Bridge)> DeployAsync(
        DataFolder folder, DatabaseRole database, DevnetPair devnets, ServerRole server, CancellationToken stop)
    {
        using Deployer deployer = await Deployer.OpenAsync(devnets.Stratis.Address, devnets.Evm.Url, Path.Combine(folder.JournalPath, "local.jsonl"), time, stop);
        var progress = new PlanProgress(screen);
        List<StepResult> steps = await progress.ShowAsync("Contracts", deployer.RunAsync(PlanCatalog.LocalContracts, stop), stop);
        StepResult[] contracts = [.. steps.Where(step => step.Step.Create is not null)];
        foreach (StepResult contract in contracts)
        {
            await server.RegisterAsync(await deployer.DescribeAsync(contract, stop), stop);
        }

        LocalBridge bridge = await screen.StepAsync(
            "Starting the bridge", () => LocalBridge.StartAsync(contracts, devnets, database, options, stop), started => started.Description);
        try
        {
            if (options.Demo)
            {
                await progress.ShowAsync("Demo", deployer.RunAsync(PlanCatalog.LocalDemo, stop), stop);
                await progress.ShowAsync("Demo over the bridge", deployer.RunAsync(PlanCatalog.LocalBridgeDemo, stop), stop);
            }

            return (contracts, bridge);
        }
        catch
        {
            await bridge.DisposeAsync();
            throw;
        }
    }

    private static async Task<Dictionary<string, ulong>> HeadsAsync(DevnetPair devnets, CancellationToken stop)
    {
        using EvmNode evm = EvmChain.Connect(devnets.Evm.Url);
        return new Dictionary<string, ulong>(StringComparer.Ordinal)
        {
            [StratisChain.Network.ChainId] = devnets.Stratis.Chain.Tip.Height,
            [EvmChain.Id.Value] = (await evm.GetHeadAsync(stop)).Number,
        };
    }

    private ServerOptions ServerOptionsFor(DatabaseRole database, DevnetPair devnets, PortPlan ports) => new()
    {
        ConnectionString = database.ConnectionString,
        StratisNode = devnets.Stratis.Address,
        EvmNode = devnets.Evm.Url,
        FinalDepth = options.FinalDepth,
        ApiPort = ports.Api,
        Accounts = [.. KnownAccounts.All.Select(account => new ListedAccount(account.Name, account.Address.ToBase58(StratisChain.Network)))],
    };

    private async Task WaitForTheEndAsync(DatabaseRole database, EvmDevnet evm, CancellationToken stop)
    {
        Task stopped = Task.Delay(Timeout.Infinite, stop);
        Task first = await Task.WhenAny(stopped, database.Ended, evm.Ended);
        if (first == database.Ended)
        {
            throw new FailedException($"Postgres has ended by itself; {Path.Combine(options.DataPath, "postgres", "server.log")} tells why. Start again: nothing that was written is lost.");
        }

        await first; // The EVM devnet ends by itself only with a reason.
    }

    private static string Shown(Uri address) => address.ToString().TrimEnd('/');
}
