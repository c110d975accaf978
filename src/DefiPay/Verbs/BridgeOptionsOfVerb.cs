using System.CommandLine;
using DefiPay.Folders;
using DefiPay.Roles;

namespace DefiPay.Verbs;

/// <summary>Options that say which bridge a verb is about; each has its default from the program that runs in the data folder.</summary>
internal sealed class BridgeOptionsOfVerb
{
    private readonly Option<string?> _data = CommonOptions.Data();
    private readonly Option<string?> _stratis = NodeLocation.Option();
    private readonly Option<string?> _evm = NodeLocation.EvmOption();
    private readonly Option<string?> _gateway = Text("--gateway", "ADDRESS", "The bridge's contract on the EVM chain");
    private readonly Option<string?> _vault = Text("--vault", "ADDRESS", "The bridge's contract on Stratis");
    private readonly Option<string?> _evmToken = Text("--evm-token", "ADDRESS", "The token that is locked on the EVM chain");
    private readonly Option<string?> _stratisToken = Text("--stratis-token", "ADDRESS", "The token that stands for it on Stratis");
    private readonly Option<string[]> _validators = new("--validators") { Description = "Where the validators serve their attestations", HelpName = "URL", AllowMultipleArgumentsPerToken = true };
    private readonly Option<int?> _final = CommonOptions.Number("--final", "BLOCKS", "Blocks until a block is final (default 2)", 1, 100_000);

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _data, _stratis, _evm, _gateway, _vault, _evmToken, _stratisToken, _validators, _final })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The data folder.</summary>
    public string DataFolderOf(ParseResult parsed) => DataFolder.Locate(parsed.GetValue(_data));

    /// <summary>The bridge that is meant, with its nodes.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="connectionString">The database for a party's schema; null for verbs that need none.</param>
    /// <exception cref="WrongUseException">Something is neither given nor known from a running program.</exception>
    public BridgeParties Read(ParseResult parsed, string? connectionString)
    {
        string folder = DataFolderOf(parsed);
        BridgeLocation? running = RunFile.Read(folder)?.Bridge;
        var location = new BridgeLocation(
            Need(parsed.GetValue(_gateway) ?? running?.Gateway, "--gateway", folder),
            Need(parsed.GetValue(_vault) ?? running?.Vault, "--vault", folder),
            Need(parsed.GetValue(_evmToken) ?? running?.EvmToken, "--evm-token", folder),
            Need(parsed.GetValue(_stratisToken) ?? running?.StratisToken, "--stratis-token", folder),
            parsed.GetValue(_validators) is { Length: > 0 } asked ? asked : running?.ValidatorUrls ?? []);
        return new BridgeParties(
            location, NodeLocation.Find(parsed.GetValue(_stratis), folder), NodeLocation.FindEvm(parsed.GetValue(_evm), folder), connectionString ?? "none", parsed.GetValue(_final) ?? 2);
    }

    private static string Need(string? value, string option, string folder) => value
        ?? throw new WrongUseException($"No bridge runs in {folder}, so {option} must say where it is (or start one with `defipay up`).");

    private static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { Description = $"{description} (default: that of the running program)", HelpName = helpName };
}
