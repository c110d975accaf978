using System.CommandLine;
using System.Net;
using DefiPay.Roles;
using DefiPay.Screens;
using DefiPay.Store.Postgres;

namespace DefiPay.Verbs;

/// <summary>`bridge validator` and `bridge relayer`: parties alone, as on machines of their own.</summary>
internal static class BridgePartyVerbs
{
    public static Command CreateValidator(Screen screen)
    {
        var name = new Argument<string>("NAME") { Description = "Named account whose keys it signs with, such as validator1" };
        Option<int?> port = CommonOptions.Number("--port", "PORT", "Port of its attestations (default: a free one)", 1, 65_535);
        var listen = new Option<string>("--listen") { Description = "IP address on which it serves them, such as 0.0.0.0 for all of this machine's; 127.0.0.1 is for this machine alone", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };
        var options = new BridgeOptionsOfVerb();
        var command = new Command("validator", $"One validator, with a schema of its own in the Postgres of {DatabaseRole.Variable}") { name, port, listen };
        options.AddTo(command);
        command.SetAction((parsed, stop) => RunAsync(
            () => BridgeRole.StartAsync([options.Read(parsed, Database()).Validator(parsed.GetValue(name)!, new IPEndPoint(ReadAddress(parsed.GetValue(listen)!), parsed.GetValue(port) ?? 0))], stop),
            role => $"Validator {parsed.GetValue(name)} serves its attestations on {role.ValidatorUrls[0]}. Ctrl-C stops it.",
            screen,
            stop));
        return command;
    }

    public static Command CreateRelayer(Screen screen)
    {
        var name = new Option<string>("--account") { Description = "Named account that pays for what it sends", HelpName = "NAME", DefaultValueFactory = _ => BridgeParties.RelayerName };
        var options = new BridgeOptionsOfVerb();
        var command = new Command("relayer", $"A relayer, with a schema of its own in the Postgres of {DatabaseRole.Variable}; anybody may run one") { name };
        options.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            BridgeParties parties = options.Read(parsed, Database());
            Uri[] validators = [.. parties.Bridge.ValidatorUrls.Select(url => NodeLocation.Read("--validators", url, 5081))];
            return RunAsync(
                () => BridgeRole.StartAsync(parties.Relayer(parsed.GetValue(name)!, validators), stop),
                _ => $"Relayer {parsed.GetValue(name)} collects from {validators.Length} validators. Ctrl-C stops it.",
                screen,
                stop);
        });
        return command;
    }

    private static async Task<int> RunAsync(Func<Task<BridgeRole>> start, Func<BridgeRole, string> started, Screen screen, CancellationToken stop)
    {
        await PostgresConnectionString.RequireAccessAsync(Database(), DatabaseRole.Variable, stop);
        await using BridgeRole role = await start();
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

    private static IPAddress ReadAddress(string text) => IPAddress.TryParse(text, out IPAddress? address)
        ? address
        : throw new WrongUseException($"--listen needs an IP address such as 0.0.0.0 (all of this machine's), not `{text}`.");

    private static string Database() => DatabaseRole.RequireExternal("A party keeps what it signed in a schema of its own");
}
