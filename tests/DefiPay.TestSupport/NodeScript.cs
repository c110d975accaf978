using System.Diagnostics;
using System.Text.Json;

namespace DefiPay.TestSupport;

/// <summary>Runs a script of this folder under Node.js, with the npm packages of the repository.</summary>
public static class NodeScript
{
    /// <summary>Runs a script against a server; its output is JSON.</summary>
    /// <exception cref="InvalidOperationException">The script failed; the message is what it wrote to its error stream.</exception>
    public static Task<JsonElement> RunAsync(string name, Uri url) => RunAsync(name, url.ToString());

    /// <summary>Runs a script with arguments; its output is JSON.</summary>
    /// <exception cref="InvalidOperationException">The script failed; the message is what it wrote to its error stream.</exception>
    public static async Task<JsonElement> RunAsync(string name, params string[] arguments)
    {
        string script = Path.Combine(Repository.Root, "tests", "DefiPay.TestSupport", name);
        var start = new ProcessStartInfo("node", [script, Repository.Root, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process node = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        Task<string> errors = node.StandardError.ReadToEndAsync();
        string output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? JsonDocument.Parse(output).RootElement : throw new InvalidOperationException(await errors);
    }
}
