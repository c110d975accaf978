using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DefiPay.Verbs.Contracts.New;

/// <summary>The package sources that the person's NuGet uses.</summary>
internal static partial class PackageSources
{
    /// <summary>Their names; none are asked anything.</summary>
    /// <exception cref="WrongUseException">There is no .NET SDK to ask.</exception>
    public static async Task<IReadOnlyList<string>> ListAsync(CancellationToken stop)
    {
        var start = new ProcessStartInfo("dotnet", ["nuget", "list", "source", "--format", "Detailed"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(), // Away from a configuration that belongs to some project.
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        try
        {
            using Process dotnet = Process.Start(start)!;
            Task<string> error = dotnet.StandardError.ReadToEndAsync(stop);
            string output = await dotnet.StandardOutput.ReadToEndAsync(stop);
            await dotnet.WaitForExitAsync(stop);
            return dotnet.ExitCode == 0
                ? [.. Enabled().Matches(output).Select(match => match.Groups["name"].Value)]
                : throw new FailedException($"`dotnet nuget list source` failed: {(await error).Trim()}");
        }
        catch (Win32Exception e)
        {
            throw new WrongUseException("The .NET SDK is needed to build and test a contract, and there is no `dotnet` on the PATH.", e);
        }
    }

    [GeneratedRegex(@"^\s*\d+\.\s+(?<name>.+?) \[Enabled\]\s*$", RegexOptions.Multiline)]
    private static partial Regex Enabled();
}
