using System.Diagnostics;

namespace DefiPay.ContractEngine.Tests.Fuzzing;

/// <summary>Runs fuzz cases in a child process, and in a further one after each death, so that no death goes unseen.</summary>
internal sealed class FuzzRun(int seed, int count)
{
    private const int FaultsMax = 20;

    /// <summary>Far more than any case takes: the fuse ends the longest ones after a second or two.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, int> _verdicts = [];
    private readonly List<string> _faults = [];

    /// <summary>Cases by verdict.</summary>
    public IReadOnlyDictionary<string, int> Verdicts => _verdicts;

    /// <summary>Deaths, hangs and exceptions, each with its case; at most a few.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public async Task RunAsync(Action<int>? progress = null)
    {
        for (var next = 0; next < count && _faults.Count < FaultsMax;) next = await RunChildAsync(next, progress) + 1;
    }

    // The last case that was begun.
    private async Task<int> RunChildAsync(int first, Action<int>? progress)
    {
        using var child = Start(first);
        var errors = child.StandardError.ReadToEndAsync();
        int current = first;
        bool isOpen = true;
        try
        {
            while (_faults.Count < FaultsMax && await ReadAsync(child) is { } line)
            {
                isOpen = int.TryParse(line, out int begun);
                if (isOpen) progress?.Invoke(current = begun);
                else if (line.StartsWith("fault: ", StringComparison.Ordinal)) _faults.Add($"seed {seed}, case {current}: {line}");
                else _verdicts[line] = _verdicts.GetValueOrDefault(line) + 1;
            }
        }
        catch (TimeoutException)
        {
            _faults.Add($"seed {seed}, case {current}: hangs");
            isOpen = false;
        }
        finally
        {
            if (!child.HasExited) child.Kill();
        }

        await child.WaitForExitAsync();
        var text = await errors;
        if (isOpen) _faults.Add($"seed {seed}, case {current}: process ended with {child.ExitCode}: {text[..Math.Min(text.Length, 2000)]}");
        return current;
    }

    private static async Task<string?> ReadAsync(Process child) => await child.StandardOutput.ReadLineAsync().WaitAsync(s_patience);

    private Process Start(int first)
    {
        var dotnet = Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet";
        return Process.Start(new ProcessStartInfo(dotnet, [typeof(FuzzProgram).Assembly.Location, $"{seed}", $"{first}", $"{count - first}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}
