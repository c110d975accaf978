using System.CommandLine;
using System.Globalization;
using System.Numerics;
using DefiPay.Chains.Stratis;
using DefiPay.Devnet;
using DefiPay.Folders;
using DefiPay.Ports;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Stratis.Accounts;
using DefiPay.Up;

namespace DefiPay.Verbs;

/// <summary>`devnet`: the Stratis devnet alone; `devnet evm`: the EVM devnet alone; the other sub-verbs are controls of a running Stratis devnet.</summary>
internal static class DevnetVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("devnet", "The Stratis devnet alone, until Ctrl-C; or one of its controls");
        Option<string?> data = CommonOptions.Data();
        Option<int?> ports = CommonOptions.Ports();
        Option<int?> idle = CommonOptions.Number("--idle-block-time", "SECONDS", "Between blocks of a resting chain; 0 makes none (default 16)", 0, 86_400);
        command.Options.Add(data);
        command.Options.Add(ports);
        command.Options.Add(idle);
        Option<int?> interval = CommonOptions.Number("--block-time", "SECONDS", "Blocks at fixed times, as Cirrus's 16 s, instead of at once", 1, 86_400);
        command.Options.Add(interval);
        var manual = new Option<bool>("--manual") { Description = "Blocks only when `devnet mine` asks for them" };
        command.Options.Add(manual);
        var quirks = new Option<bool>("--quirks") { Description = "Answer with those oddities of a Cirrus node that only hurt, such as null block numbers" };
        command.Options.Add(quirks);
        command.SetAction((parsed, stop) =>
        {
            if (parsed.GetValue(manual) && parsed.GetValue(interval) is not null)
            {
                throw new WrongUseException("--manual cannot be given together with --block-time: blocks come on request, or at fixed times.");
            }

            string path = DataFolder.Locate(parsed.GetValue(data));
            PortPlan plan = PortPlan.From(parsed.GetValue(ports));
            var options = new DevnetOptions
            {
                DataFolder = path,
                Port = plan.Stratis,
                Network = StratisChain.Network,
                IdleBlockTime = TimeSpan.FromSeconds(parsed.GetValue(idle) ?? 16),
                BlockTime = parsed.GetValue(interval) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                ManualBlocks = parsed.GetValue(manual),
                Quirks = parsed.GetValue(quirks),
                AllowShutdown = true,
            };
            return RunAsync(path, options, screen, stop);
        });
        command.Subcommands.Add(EvmDevnetVerb.Create(screen));
        foreach (Command control in DevnetControlVerbs.Create(screen).Concat(DevnetChainVerbs.Create(screen)))
        {
            command.Subcommands.Add(control);
        }

        return command;
    }

    private static async Task<int> RunAsync(string dataPath, DevnetOptions options, Screen screen, CancellationToken stop)
    {
        using DataFolder folder = DataFolder.Open(dataPath);
        PortPlan.RequireFree(options.Port, "the Stratis devnet");
        await using DevnetHost host = await DevnetHost.StartAsync(options with { DataFolder = folder.StratisPath }, TimeProvider.System, stop);
        new RunFile(Environment.ProcessId, host.Address.ToString().TrimEnd('/'), null, null, null, null, Ready: true).Write(folder);
        try
        {
            await ShowAccountsAsync(host.Address, screen, stop);
            screen.Line($"Stratis devnet on {host.Address}, block {host.Chain.Tip.Height}. Ctrl-C stops it.");
            await host.ShutdownRequested.WaitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C: the way to end it.
        }
        finally
        {
            RunFile.Delete(folder);
        }

        return 0;
    }

    private static async Task ShowAccountsAsync(Uri url, Screen screen, CancellationToken stop)
    {
        using CirrusNode node = StratisChain.Connect(url);
        var balances = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (KnownAccount account in KnownAccounts.All)
        {
            IReadOnlyList<UnspentOutput> coins = await node.GetUnspentAsync(account.Address, stop);
            BigInteger sum = coins.Aggregate(BigInteger.Zero, (total, coin) => total + coin.ValueSatoshi);
            balances.Add(account.Address.ToBase58(StratisChain.Network), Amounts.Format(sum, StratisChain.CoinDecimals));
        }

        AccountTable.Show(screen, "Accounts", [StratisChain.Network.Ticker], (address, _) => balances[address]);
    }
}
