using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DefiPay.EndToEnd.Tests.Documents;

/// <summary>
/// Somebody who types what a document says, with `up` running: a shell in which `defipay` is the program, and `$TRANSACTION` the last transaction
/// that a command told of.
/// </summary>
internal sealed partial class Reader(string home, string workFolder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<string, string> _variables = [];

    /// <summary>Writes a file that a document shows.</summary>
    public void Write(string file, string text) => File.WriteAllText(Path.Combine(workFolder, Path.GetFileName(file)), text);

    /// <summary>Runs a command until it succeeds: what is not indexed or not final yet is asked for again, as a person would.</summary>
    public async Task<string> TypeAsync(string command)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            (int code, string output) = await RunAsync(command);
            if (code == 0)
            {
                Remember(output);
                return output;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(began) < Patience, $"`{command}` ended with {code}:\n{output}");
            await Task.Delay(Pause);
        }
    }

    private async Task<(int Code, string Output)> RunAsync(string command)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "DefiPay.dll");
        var start = new ProcessStartInfo("bash", ["-c", $"defipay() {{ dotnet '{program}' \"$@\"; }}\n{command}"])
        {
            WorkingDirectory = workFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("DEFIPAY_DATABASE");
        start.Environment["XDG_DATA_HOME"] = home;
        foreach ((string name, string value) in _variables)
        {
            start.Environment[name] = value;
        }

        using Process shell = Process.Start(start)!;
        shell.StandardInput.Close();
        Task<string> output = shell.StandardOutput.ReadToEndAsync();
        string error = await shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return (shell.ExitCode, await output + error);
    }

    private void Remember(string output)
    {
        if (Transaction().Matches(output).LastOrDefault() is { } told)
        {
            _variables["TRANSACTION"] = told.Groups["hash"].Value;
        }
    }

    [GeneratedRegex("^(transaction|locked in|burned in)\\s+(?<hash>(0x)?[0-9a-f]{64})", RegexOptions.Multiline)]
    private static partial Regex Transaction();
}
