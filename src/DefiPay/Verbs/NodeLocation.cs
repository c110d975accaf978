using System.CommandLine;
using DefiPay.Folders;
using DefiPay.Ports;

namespace DefiPay.Verbs;

/// <summary>Which Stratis node a verb speaks to: `--node`, else that of the program that runs in the data folder, else the usual port.</summary>
internal static class NodeLocation
{
    public static Option<string?> Option() => new("--node")
    {
        Description = "Stratis node to speak to (default: that of the running program, else http://127.0.0.1:38223)",
        HelpName = "URL",
    };

    /// <exception cref="WrongUseException">The option holds no address of a node.</exception>
    public static Uri Find(string? asked, string dataFolder)
    {
        string text = asked ?? RunFile.Read(dataFolder)?.StratisUrl ?? $"http://127.0.0.1:{PortPlan.Default.Stratis}";
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https"
            ? url!
            : throw new WrongUseException($"--node needs the address of a node, such as http://127.0.0.1:38223, not `{text}`.");
    }
}
