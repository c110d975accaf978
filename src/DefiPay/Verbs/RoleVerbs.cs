using System.CommandLine;
using DefiPay.Folders;
using DefiPay.Ports;
using DefiPay.Roles;
using DefiPay.Screens;

namespace DefiPay.Verbs;

/// <summary>`index` and `serve`: roles of `up` alone, as on several machines with one Postgres between them.</summary>
internal static class RoleVerbs
{
    public static Command CreateIndex(Screen screen)
    {
        Option<string?> data = CommonOptions.Data();
        Option<string?> node = NodeLocation.Option();
        Option<string?> evm = NodeLocation.EvmOption();
        Option<int?> final = CommonOptions.Number("--final", "BLOCKS", "Blocks until a block is final (default 2)", 1, 100_000);
        var command = new Command("index", $"The indexer alone, into the Postgres of {DatabaseRole.Variable}") { data, node, evm, final };
        command.SetAction((parsed, stop) =>
        {
            string folder = DataFolder.Locate(parsed.GetValue(data));
            var options = new ServerOptions
            {
                ConnectionString = RequiredDatabase(),
                StratisNode = NodeLocation.Find(parsed.GetValue(node), folder),
                EvmNode = NodeLocation.FindEvm(parsed.GetValue(evm), folder),
                FinalDepth = parsed.GetValue(final) ?? 2,
            };
            return RunAsync(options, _ => $"Indexing the chains of {options.StratisNode} and {options.EvmNode}. Ctrl-C stops it.", screen, stop);
        });
        return command;
    }

    public static Command CreateServe(Screen screen)
    {
        Option<int?> ports = CommonOptions.Ports();
        var command = new Command("serve", $"The API alone, over the Postgres of {DatabaseRole.Variable}") { ports };
        command.SetAction((parsed, stop) =>
        {
            int port = PortPlan.From(parsed.GetValue(ports)).Api;
            PortPlan.RequireFree(port, "the API");
            var options = new ServerOptions { ConnectionString = RequiredDatabase(), ApiPort = port };
            return RunAsync(options, role => $"GraphQL on {role.ApiAddress}graphql. Ctrl-C stops it.", screen, stop);
        });
        return command;
    }

    private static async Task<int> RunAsync(ServerOptions options, Func<ServerRole, string> started, Screen screen, CancellationToken stop)
    {
        await using ServerRole role = await ServerRole.StartAsync(options, stop);
        if (options.ApiPort is not null)
        {
            role.DeclareReady();
        }

        screen.Line(started(role));
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C: the way to end it.
        }

        return 0;
    }

    private static string RequiredDatabase() => DatabaseRole.RequireExternal("This role works on a Postgres that several programs share");
}
