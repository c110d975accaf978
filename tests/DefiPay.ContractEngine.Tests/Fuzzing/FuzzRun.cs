using System.Diagnostics;

namespace DefiPay.ContractEngine.Tests.Fuzzing;

/// <summary>Runs fuzz cases in a child process, and in a further one after each death, so that no death goes unseen.</summary>
internal sealed class FuzzRun(int seed, int count)
{
    private const int FaultsMax = 20;

    private readonly Dictionary<string, int> _verdicts = [];
    private readonly List<string> _faults = [];

    /// <summary>Cases by verdict.</summary>
    public IReadOnlyDictionary<string, int> Verdicts => _verdicts;

    /// <summary>Deaths, hangs and exceptions, each with its case; at most a few.</summary>
    public IReadOnlyList<string> Faults => _faults;

    // Reads on the caller's thread: the pool's may all be busy with other tests for longer than a case takes.
    public void Run()
    {
        for (var next = 0; next < count && _faults.Count < FaultsMax;) next = RunChild(next) + 1;
    }

    // The last case that was begun.
    private int RunChild(int first)
    {
        using var child = Start(first);
        string errors = "";
        var reader = new Thread(() => errors = child.StandardError.ReadToEnd()) { IsBackground = true };
        reader.Start();
        int current = first;
        bool isOpen = true;
        while (_faults.Count < FaultsMax && child.StandardOutput.ReadLine() is { } line)
        {
            isOpen = int.TryParse(line, out int begun);
            if (isOpen) current = begun;
            else if (line.StartsWith("fault: ", StringComparison.Ordinal)) _faults.Add($"seed {seed}, case {current}: {line}");
            else _verdicts[line] = _verdicts.GetValueOrDefault(line) + 1;
        }

        if (_faults.Count >= FaultsMax) child.Kill();
        child.WaitForExit();
        reader.Join();
        if (isOpen) _faults.Add($"seed {seed}, case {current}: process ended with {child.ExitCode}: {errors[..Math.Min(errors.Length, 2000)]}");
        return current;
    }

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
