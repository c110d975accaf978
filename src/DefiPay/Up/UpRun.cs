using System.Globalization;
using DefiPay.Api;
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
        Task<DevnetHost> devnetStart = StartDevnetAsync(folder, ports, stop);
        await using var database = new Started<DatabaseRole>(databaseStart);
        await using var devnet = new Started<DevnetHost>(devnetStart);

        await screen.StepAsync("Starting Postgres", () => databaseStart, Describe);
        DevnetHost node = await screen.StepAsync("Starting the Stratis devnet", () => devnetStart, host => $"Stratis devnet on {Shown(host.Address)}, block {host.Chain.Tip.Height}");
        await using ServerRole server = await screen.StepAsync(
            "Starting indexer and API",
            () => ServerRole.StartAsync(ServerOptionsFor(databaseStart.Result, node, ports), stop),
            role => $"Indexer, and GraphQL on {Shown(role.ApiAddress)}/graphql");
        var run = new RunFile(
            Environment.ProcessId, Shown(node.Address), Shown(server.ApiAddress),
            databaseStart.Result.IsPrivate ? ports.Postgres : null, databaseStart.Result.PasswordFile, Ready: false);
        run.Write(folder);

        IReadOnlyList<StepResult> contracts = await DeployAsync(folder, node.Address, server, stop);
        using var api = new GraphQLClient(server.ApiAddress);
        var ending = new Ending(screen, api, folder.Path);
        await screen.StepAsync(
            "Waiting for the index", () => IndexWatch.WaitAsync(api, node.Chain.Tip.Height, time, stop), told => told);
        await ending.ShowAsync(contracts, run, stop);

        server.DeclareReady();
        (run with { Ready = true }).Write(folder);
        string seconds = time.GetElapsedTime(start).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        screen.Line($"Ready in {seconds} s. Ctrl-C stops it.");
        await WaitForTheEndAsync(databaseStart.Result, stop);
    }

    private async Task<IReadOnlyList<StepResult>> DeployAsync(DataFolder folder, Uri node, ServerRole server, CancellationToken stop)
    {
        using Deployer deployer = await Deployer.OpenAsync(node, Path.Combine(folder.JournalPath, "local.jsonl"), time, stop);
        var progress = new PlanProgress(screen);
        List<StepResult> contracts = await progress.ShowAsync("Contracts", deployer.RunAsync(PlanCatalog.LocalContracts, stop), stop);
        foreach (StepResult contract in contracts)
        {
            await server.RegisterAsync(await deployer.DescribeAsync(contract, stop), stop);
        }

        if (options.Demo)
        {
            await progress.ShowAsync("Demo", deployer.RunAsync(PlanCatalog.LocalDemo, stop), stop);
        }

        return contracts;
    }

    private Task<DevnetHost> StartDevnetAsync(DataFolder folder, PortPlan ports, CancellationToken stop) => DevnetHost.StartAsync(
        new DevnetOptions
        {
            DataFolder = folder.StratisPath,
            Port = ports.Stratis,
            Network = StratisChain.Network,
            ConfirmingBlocks = options.FinalDepth,
            IdleBlockTime = options.IdleBlockTime,
            BlockTime = options.BlockTime,
        },
        time,
        stop);

    private ServerOptions ServerOptionsFor(DatabaseRole database, DevnetHost node, PortPlan ports) => new()
    {
        ConnectionString = database.ConnectionString,
        StratisNode = node.Address,
        FinalDepth = options.FinalDepth,
        ApiPort = ports.Api,
        Accounts = [.. KnownAccounts.All.Select(account => new ListedAccount(account.Name, account.Address.ToBase58(StratisChain.Network)))],
    };

    private async Task WaitForTheEndAsync(DatabaseRole database, CancellationToken stop)
    {
        Task stopped = Task.Delay(Timeout.Infinite, stop);
        if (await Task.WhenAny(stopped, database.Ended) != stopped)
        {
            throw new WrongUseException($"Postgres has ended by itself; {Path.Combine(options.DataPath, "postgres", "server.log")} tells why. Start again: nothing that was written is lost.");
        }

        await stopped;
    }

    private static string Describe(DatabaseRole database) => database.Description;

    private static string Shown(Uri address) => address.ToString().TrimEnd('/');
}
