using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace DefiPay.EndToEnd.Tests;

/// <summary>One role of the program in a process of its own, on a database that others share; it can be killed and started again.</summary>
internal sealed class RoleProcess(string name, string database, Func<IEnumerable<string>> arguments) : IAsyncDisposable
{
    private const string StartedWord = "Ctrl-C stops it.";

    private readonly ConcurrentQueue<string> _lines = new();
    private Process? _process;

    /// <summary>What it printed so far, in all its lives.</summary>
    public string Output => $"== {name}{Environment.NewLine}{string.Join(Environment.NewLine, _lines)}";

    /// <summary>Starts it; gives the line that says where it is.</summary>
    public async Task<string> StartAsync()
    {
        var started = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        ProcessStartInfo start = ProgramStart.Of(arguments());
        start.Environment["DEFIPAY_DATABASE"] = database;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Take(line.Data, started);
        _process.ErrorDataReceived += (_, line) => Take(line.Data, started);
        _process.Exited += (_, _) => started.TrySetException(new InvalidOperationException($"It ended before it was started.{Environment.NewLine}{Output}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        return await started.Task;
    }

    /// <summary>`kill -9`.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>SIGTERM, as Ctrl-C.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_process is null)
        {
            return;
        }

        using (Process kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Take(string? line, TaskCompletionSource<string> started)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue(line);
        if (line.Contains(StartedWord, StringComparison.Ordinal))
        {
            started.TrySetResult(line);
        }
    }
}
