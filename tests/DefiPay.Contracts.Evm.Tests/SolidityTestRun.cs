using System.Diagnostics;
using System.Text.Json;
using DefiPay.TestSupport;

namespace DefiPay.Contracts.Evm.Tests;

/// <summary>One run of all specs in a Hardhat of their own; the chain lives and ends in its process.</summary>
public sealed class SolidityTestRun : IAsyncLifetime
{
    private static readonly TimeSpan RunTimeMax = TimeSpan.FromMinutes(15);

    private readonly Dictionary<string, string?> _failures = new(StringComparer.Ordinal);

    /// <summary>Null if the test passed; else what went wrong, or that it did not run.</summary>
    public string? FailureOf(string name) => _failures.TryGetValue(name, out string? failure) ? failure : "The test did not run.";

    /// <summary>The failures of what has none of these names: a hook, or a test whose name is put together while running.</summary>
    public string OtherFailures(IReadOnlyCollection<string> names) =>
        string.Join("\n", _failures.Where(test => test.Value is not null && !names.Contains(test.Key)).Select(test => $"{test.Key}: {test.Value}"));

    public async Task InitializeAsync()
    {
        string report = Path.GetTempFileName();
        try
        {
            string output = await RunHardhatAsync(report);
            string json = await File.ReadAllTextAsync(report);
            if (json.Length == 0)
                throw new InvalidOperationException($"Hardhat ran no tests:\n{output}");
            Read(json);
        }
        finally
        {
            File.Delete(report);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<string> RunHardhatAsync(string report)
    {
        var start = new ProcessStartInfo("node",
            ["node_modules/hardhat/internal/cli/bootstrap.js", "--config", "tests/DefiPay.Contracts.Evm.Tests/hardhat.config.js", "test", "--no-compile"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string home = Path.Combine(Repository.Root, "obj", "evm", "home");
        foreach (string variable in new[] { "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME" })
            start.Environment[variable] = home;
        start.Environment["HARDHAT_DISABLE_TELEMETRY_PROMPT"] = "true";
        start.Environment["DEFIPAY_MOCHA_REPORT"] = report;

        using Process hardhat = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        using var bound = new CancellationTokenSource(RunTimeMax);
        try
        {
            Task<string> errors = hardhat.StandardError.ReadToEndAsync(bound.Token);
            string output = await hardhat.StandardOutput.ReadToEndAsync(bound.Token);
            await hardhat.WaitForExitAsync(bound.Token);
            return output + await errors;
        }
        catch (OperationCanceledException)
        {
            hardhat.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"Hardhat did not end within {RunTimeMax}.");
        }
    }

    private void Read(string json)
    {
        using JsonDocument report = JsonDocument.Parse(json);
        foreach (JsonElement test in report.RootElement.GetProperty("passes").EnumerateArray())
            _failures.TryAdd(NameOf(test), null);
        foreach (JsonElement test in report.RootElement.GetProperty("failures").EnumerateArray())
            _failures[NameOf(test)] = test.GetProperty("err").TryGetProperty("stack", out JsonElement stack) ? stack.GetString() : "failed";
    }

    private static string NameOf(JsonElement test) => test.GetProperty("title").GetString()!;
}
