using System.Diagnostics;
using System.Text.Json;
using Path = System.IO.Path;

namespace DefiPay.Standins.HotChocolate.Tests.Conformance;

/// <summary>Runs a script of this folder with the packages of the repository.</summary>
internal static class NodeScript
{
    /// <summary>Runs a script; its output is JSON.</summary>
    public static async Task<JsonElement> RunAsync(string name, string url)
    {
        var root = RepositoryRoot();
        var script = Path.Combine(root, "tests", "DefiPay.Standins.HotChocolate.Tests", "Conformance", name);
        var start = new ProcessStartInfo("node", [script, root, url]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return JsonDocument.Parse(output).RootElement;
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DefiPay.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
