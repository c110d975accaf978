using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DefiPay.Folders;
using DefiPay.TestSupport;

namespace DefiPay.EndToEnd.Tests.Documents;

/// <summary>
/// Somebody who types what a document says, with `up` running: a shell in which `defipay` is the program, the usual ports are those of the run,
/// `$TRANSACTION` is the last transaction that a command told of, `$CONTRACT` what was deployed last, and `$GATEWAY` the address that a table gave to `gateway`.
/// </summary>
internal sealed partial class Reader : IAsyncDisposable
{
    private const string StartedWord = "Ctrl-C stops it.";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Typed a second time these would do something else; everything else is asked again until it succeeds, as a person would.</summary>
    private static readonly string[] Once = ["defipay bridge send", "defipay wallet"];

    private readonly string _home;
    private readonly string _workFolder;
    private readonly PackedFeed _packages;
    private readonly Dictionary<string, int> _ports;
    private readonly Dictionary<string, string> _variables = [];
    private readonly List<Process> _background = [];

    public Reader(string home, string workFolder, RunFile run, PackedFeed packages)
    {
        (_home, _workFolder, _packages) = (home, workFolder, packages);
        _ports = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["38223"] = new Uri(run.StratisUrl).Port,
            ["8545"] = new Uri(run.EvmUrl!).Port,
            ["5080"] = new Uri(run.ApiUrl!).Port,
            ["25432"] = run.PostgresPort!.Value,
            ["5085"] = FreePorts.Take(1)[0], // What the documents give to a validator alone.
        };
        string program = Path.Combine(Directory.CreateDirectory(Path.Combine(home, "bin")).FullName, "defipay");
        File.WriteAllText(program, $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "DefiPay.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Writes a file that a document shows.</summary>
    public void Write(string file, string text)
    {
        string path = Path.Combine(_workFolder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Types a command until it succeeds and answers what the document shows; one that ends in `&amp;` stays until the reader leaves.</summary>
    public async Task TypeAsync(Step step)
    {
        if (step.Command.EndsWith('&'))
        {
            await StartAsync(step.Command.TrimEnd('&', ' '));
            return;
        }

        bool isOnce = Once.Any(words => step.Command.Contains(words, StringComparison.Ordinal));
        long began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            using Process shell = Launch(step.Command);
            Task<string> reading = shell.StandardOutput.ReadToEndAsync();
            string error = await shell.StandardError.ReadToEndAsync();
            string output = await reading + error;
            await shell.WaitForExitAsync();
            string? missing = step.FindMissing(output);
            if (shell.ExitCode == 0 && missing is null)
            {
                Remember(step.Command, output);
                return;
            }

            Assert.True(
                !isOnce && TimeProvider.System.GetElapsedTime(began) < Patience,
                $"`{step.Command}` ended with {shell.ExitCode}{(missing is null ? "" : $" and did not say `{missing}`")}:\n{output}");
            await Task.Delay(Pause);
        }
    }

    /// <summary>Ctrl-C for what stayed.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (Process process in _background)
        {
            using (Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            {
                await kill.WaitForExitAsync();
            }

            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    private async Task StartAsync(string command)
    {
        Process process = Launch(Program().Replace(command, "exec defipay ", 1)); // The shell becomes the program, so that ending it ends that.
        _background.Add(process);
        process.BeginErrorReadLine();
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.Contains(StartedWord, StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync(); // Read on, so that it never waits for its reader.
                return;
            }
        }

        Assert.Fail($"`{command}` ended before it was started:\n{string.Join('\n', said)}");
    }

    private Process Launch(string command)
    {
        var start = new ProcessStartInfo("bash", ["-c", Port().Replace(command, port => _ports[port.Value].ToString(CultureInfo.InvariantCulture))])
        {
            WorkingDirectory = _workFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        PackedFeed.ForgetTheTestRun(start);
        ProgramStart.Hasten(start.Environment);
        start.Environment.Remove("DEFIPAY_DATABASE");
        start.Environment.Remove("XDG_DATA_HOME");
        start.Environment["HOME"] = _home;
        start.Environment["PATH"] = $"{Path.Combine(_home, "bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        foreach ((string name, string value) in _packages.Environment.Concat(_variables))
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private void Remember(string command, string output)
    {
        if (command.StartsWith("defipay deploy ", StringComparison.Ordinal) && Created().Matches(output).LastOrDefault() is { } created)
        {
            _variables["CONTRACT"] = created.Value;
        }

        if (Transaction().Matches(output).LastOrDefault() is { } told)
        {
            _variables["TRANSACTION"] = told.Groups["hash"].Value;
        }

        foreach (Match row in ContractRow().Matches(output))
        {
            _variables[row.Groups["name"].Value.ToUpperInvariant()] = row.Groups["address"].Value;
        }
    }

    [GeneratedRegex("\\bP[1-9A-HJ-NP-Za-km-z]{33}\\b")]
    private static partial Regex Created();

    [GeneratedRegex("^(transaction|locked in|burned in)\\s+(?<hash>(0x)?[0-9a-f]{64})", RegexOptions.Multiline)]
    private static partial Regex Transaction();

    [GeneratedRegex(@"^│ (?<name>[a-z]+)\s+│ \w+\s+│ (?<address>0x[0-9a-fA-F]{40}|[1-9A-Za-z]{34})\s+│", RegexOptions.Multiline)]
    private static partial Regex ContractRow();

    [GeneratedRegex(@"(?<=^|\s)defipay ")]
    private static partial Regex Program();

    [GeneratedRegex(@"\b(38223|8545|5080|25432|5085)\b")]
    private static partial Regex Port();
}
