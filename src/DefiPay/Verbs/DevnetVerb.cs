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

/// <summary>`devnet`: the Stratis devnet alone; `devnet mine` and `devnet reorg`: its controls; `devnet evm`: the EVM devnet alone.</summary>
internal static class DevnetVerb
{
    private const int BlocksMax = 1_000;

    public static Command Create(Screen screen)
    {
        var command = new Command("devnet", "The Stratis devnet alone, until Ctrl-C; or one of its controls");
        Option<string?> data = CommonOptions.Data();
        Option<int?> ports = CommonOptions.Ports();
        Option<int?> idle = CommonOptions.Number("--idle-block-time", "SECONDS", "Between blocks of a resting chain; 0 makes none (default 16)", 0, 86_400);
        command.Options.Add(data);
        command.Options.Add(ports);
        command.Options.Add(idle);
        var quirks = new Option<bool>("--quirks") { Description = "Answer with those oddities of a Cirrus node that only hurt, such as null block numbers" };
        command.Options.Add(quirks);
        command.SetAction((parsed, stop) => RunAsync(
            DataFolder.Locate(parsed.GetValue(data)), PortPlan.From(parsed.GetValue(ports)), TimeSpan.FromSeconds(parsed.GetValue(idle) ?? 16), parsed.GetValue(quirks), screen, stop));
        command.Subcommands.Add(EvmDevnetVerb.Create(screen));
        command.Subcommands.Add(Control(screen, "mine", "Make blocks now", "BLOCKS", "count"));
        command.Subcommands.Add(Control(screen, "reorg", "Replace the newest blocks by as many others and one more", "DEPTH", "depth"));
        return command;
    }

    private static async Task<int> RunAsync(string dataPath, PortPlan ports, TimeSpan idle, bool quirks, Screen screen, CancellationToken stop)
    {
        using DataFolder folder = DataFolder.Open(dataPath);
        PortPlan.RequireFree(ports.Stratis, "the Stratis devnet");
        await using DevnetHost host = await DevnetHost.StartAsync(
            new DevnetOptions { DataFolder = folder.StratisPath, Port = ports.Stratis, Network = StratisChain.Network, IdleBlockTime = idle, Quirks = quirks }, TimeProvider.System, stop);
        new RunFile(Environment.ProcessId, host.Address.ToString().TrimEnd('/'), null, null, null, null, Ready: true).Write(folder);
        try
        {
            await ShowAccountsAsync(host.Address, screen, stop);
            screen.Line($"Stratis devnet on {host.Address}, block {host.Chain.Tip.Height}. Ctrl-C stops it.");
            await Task.Delay(Timeout.Infinite, stop);
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

    private static Command Control(Screen screen, string name, string description, string argumentName, string parameter)
    {
        Argument<int> blocks = CommonOptions.CountArgument(argumentName, $"How many blocks, 1 to {BlocksMax}", 1, BlocksMax);
        Option<string?> data = CommonOptions.Data();
        Option<string?> node = NodeLocation.Option();
        var command = new Command(name, description) { blocks };
        command.Options.Add(data);
        command.Options.Add(node);
        command.SetAction(async (parsed, stop) =>
        {
            Uri url = NodeLocation.Find(parsed.GetValue(node), DataFolder.Locate(parsed.GetValue(data)));
            int count = parsed.GetValue(blocks);
            ulong height = await DevnetControls.PostAsync(url, string.Create(CultureInfo.InvariantCulture, $"{name}?{parameter}={count}"), stop);
            screen.Line($"The chain is at block {height}.");
            return 0;
        });
        return command;
    }
}
