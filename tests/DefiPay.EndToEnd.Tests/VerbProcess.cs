using System.Diagnostics;

namespace DefiPay.EndToEnd.Tests;

/// <summary>A verb that runs to its end in a process of its own.</summary>
internal static class VerbProcess
{
    /// <summary>Exit code, and both outputs together.</summary>
    public static Task<(int ExitCode, string Output)> RunAsync(params IEnumerable<string> arguments) => RunInAsync(null, null, arguments);

    /// <summary>The same in a folder and with variables of the environment; null for those of the test.</summary>
    public static async Task<(int ExitCode, string Output)> RunInAsync(
        string? folder, IReadOnlyDictionary<string, string>? environment, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = ProgramStart.Of(arguments);
        start.WorkingDirectory = folder ?? "";
        start.Environment.Remove("DEFIPAY_DATABASE");
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + error);
    }
}
