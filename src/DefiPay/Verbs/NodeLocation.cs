using System.CommandLine;
using DefiPay.Folders;
using DefiPay.Ports;

namespace DefiPay.Verbs;

/// <summary>Which nodes a verb speaks to: `--node` and `--evm`, else those of the program that runs in the data folder, else the usual ports.</summary>
internal static class NodeLocation
{
    public static Option<string?> Option() => new("--node")
    {
        Description = "Stratis node to speak to (default: that of the running program, else http://127.0.0.1:38223)",
        HelpName = "URL",
    };

    public static Option<string?> EvmOption() => new("--evm")
    {
        Description = "EVM node to speak to (default: that of the running program, else http://127.0.0.1:8545)",
        HelpName = "URL",
    };

    /// <exception cref="WrongUseException">The option holds no address of a node.</exception>
    public static Uri Find(string? asked, string dataFolder) =>
        Read("--node", asked ?? RunFile.Read(dataFolder)?.StratisUrl, PortPlan.Default.Stratis);

    /// <exception cref="WrongUseException">The option holds no address of a node.</exception>
    public static Uri FindEvm(string? asked, string dataFolder) =>
        Read("--evm", asked ?? RunFile.Read(dataFolder)?.EvmUrl, PortPlan.Default.Evm);

    /// <summary>An address of a node, for options that have no default.</summary>
    /// <exception cref="WrongUseException">It is none.</exception>
    public static Uri Read(string option, string? asked, int defaultPort)
    {
        string text = asked ?? $"http://127.0.0.1:{defaultPort}";
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https"
            ? url!
            : throw new WrongUseException($"{option} needs the address of a node, such as http://127.0.0.1:{defaultPort}, not `{text}`.");
    }
}
