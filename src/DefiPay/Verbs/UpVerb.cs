using System.CommandLine;
using DefiPay.Folders;
using DefiPay.Screens;
using DefiPay.Up;

namespace DefiPay.Verbs;

/// <summary>`up`, which is also what happens without a verb.</summary>
internal static class UpVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("up", "Both devnets, Postgres, contracts, bridge, indexer, API and the demo; runs until Ctrl-C (the default verb)");
        Configure(command, screen);
        return command;
    }

    /// <summary>Gives a command the options and the action of `up`.</summary>
    public static void Configure(Command command, Screen screen)
    {
        Option<string?> data = CommonOptions.Data();
        Option<int?> ports = CommonOptions.Ports();
        Option<bool> reset = CommonOptions.Reset();
        Option<bool> yes = CommonOptions.Yes();
        var noDemo = new Option<bool>("--no-demo") { Description = "Do not play the demo scenario" };
        var noRelayer = new Option<bool>("--no-relayer") { Description = "Run no relayer: transfers to the EVM chain wait for `bridge claim` (goes with --no-demo)" };
        Option<int?> final = CommonOptions.Number("--final", "BLOCKS", "Blocks until a block is final (default 2)", 1, 100);
        Option<int?> idle = CommonOptions.Number("--idle-block-time", "SECONDS", "Between blocks of a resting chain; 0 makes none (default 16)", 0, 86_400);
        Option<int?> spacing = CommonOptions.Number("--block-time", "SECONDS", "Spacing of all blocks, as Cirrus has it with 16 (default: at once when a transaction arrives)", 1, 86_400);
        foreach (Option option in new Option[] { data, ports, reset, yes, noDemo, noRelayer, final, idle, spacing })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, stop) => new UpRun(
            new UpOptions
            {
                DataPath = DataFolder.Locate(parsed.GetValue(data)),
                PortBase = parsed.GetValue(ports),
                Reset = parsed.GetValue(reset),
                Yes = parsed.GetValue(yes),
                Demo = !parsed.GetValue(noDemo),
                Relayer = Relayer(parsed.GetValue(noRelayer), parsed.GetValue(noDemo)),
                FinalDepth = parsed.GetValue(final) ?? 2,
                IdleBlockTime = TimeSpan.FromSeconds(parsed.GetValue(idle) ?? 16),
                BlockTime = parsed.GetValue(spacing) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            },
            screen,
            TimeProvider.System).RunAsync(stop));
    }

    private static bool Relayer(bool without, bool withoutDemo) => without && !withoutDemo
        ? throw new WrongUseException("The demo needs a relayer: add --no-demo to --no-relayer.")
        : !without;
}
