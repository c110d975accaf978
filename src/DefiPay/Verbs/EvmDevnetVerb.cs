using System.CommandLine;
using DefiPay.Chains.Evm.Hardhat;
using DefiPay.Folders;
using DefiPay.Ports;
using DefiPay.Screens;
using DefiPay.Up;

namespace DefiPay.Verbs;

/// <summary>`devnet evm`: the EVM devnet alone. It has a data folder of its own: a folder is held by one program.</summary>
internal static class EvmDevnetVerb
{
    public static Command Create(Screen screen)
    {
        Option<string?> data = CommonOptions.Data();
        Option<int?> ports = CommonOptions.Ports();
        var command = new Command("evm", "The EVM devnet alone, until Ctrl-C") { data, ports };
        command.SetAction((parsed, stop) => RunAsync(DataFolder.Locate(parsed.GetValue(data)), PortPlan.From(parsed.GetValue(ports)), screen, stop));
        return command;
    }

    private static async Task<int> RunAsync(string dataPath, PortPlan ports, Screen screen, CancellationToken stop)
    {
        using DataFolder folder = DataFolder.Open(dataPath);
        PortPlan.RequireFree(ports.Evm, "the EVM devnet");
        await using EvmDevnet devnet = await DevnetPair.StartEvmAsync(
            new UpOptions { DataPath = dataPath }, folder, ports, screen, TimeProvider.System, stop);
        screen.Line($"EVM devnet on {devnet.Url}. Ctrl-C stops it.");
        Task first = await Task.WhenAny(devnet.Ended, Task.Delay(Timeout.Infinite, stop));
        if (first == devnet.Ended)
        {
            await first; // It ends by itself only with a reason.
        }

        return 0;
    }
}
