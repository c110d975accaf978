using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using DefiPay.Folders;

namespace DefiPay.EndToEnd.Tests;

/// <summary>The program as a person starts it: a child process on free ports, with a data folder of its own.</summary>
internal sealed class UpProcess : IGraphQL, IAsyncDisposable
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _dataFolder;
    private readonly Action<string> _onLine;

    private UpProcess(string dataFolder, IEnumerable<string> arguments, Action<string>? onLine, string? database)
    {
        _dataFolder = dataFolder;
        _onLine = onLine ?? (_ => { });
        _process = new Process
        {
            StartInfo = ProgramStart.Of(["up", "--data", dataFolder, "--ports", "0", "--idle-block-time", "0", .. arguments]),
            EnableRaisingEvents = true,
        };
        _process.StartInfo.Environment["DEFIPAY_DATABASE"] = database; // Null: a Postgres of its own, as for a person who has none.
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException("The program ended before it was ready."));
    }

    /// <summary>What it printed so far.</summary>
    public string Output => string.Join(Environment.NewLine, _lines);

    /// <summary>Where its servers are.</summary>
    public RunFile Addresses => RunFile.Read(_dataFolder) ?? throw new InvalidOperationException($"Nothing runs in {_dataFolder}.{Environment.NewLine}{Output}");

    /// <summary>Starts it and returns at once.</summary>
    public static UpProcess Launch(string dataFolder, IEnumerable<string>? arguments = null, Action<string>? onLine = null, string? database = null)
    {
        var up = new UpProcess(dataFolder, arguments ?? [], onLine, database);
        up._process.Start();
        up._process.BeginOutputReadLine();
        up._process.BeginErrorReadLine();
        return up;
    }

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    public static Task<UpProcess> StartAsync(string dataFolder, params string[] arguments) => StartOnAsync(null, dataFolder, arguments);

    /// <summary>The same on a database that exists already.</summary>
    public static async Task<UpProcess> StartOnAsync(string? database, string dataFolder, params string[] arguments)
    {
        UpProcess up = Launch(dataFolder, arguments, database: database);
        try
        {
            await up._ready.Task;
            return up;
        }
        catch (InvalidOperationException e)
        {
            int exitCode = await up.WaitForExitAsync(); // Afterwards its last words are read, too.
            string output = up.Output;
            await up.DisposeAsync();
            throw new InvalidOperationException($"{e.Message} Its exit code is {exitCode}.{Environment.NewLine}{output}", e);
        }
    }

    /// <summary>Ends when it has printed `Ready`.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Waits for the end and gives the exit code.</summary>
    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>`kill -9`, and nothing else: its children are left to themselves.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>
    /// SIGTERM, which stops as Ctrl-C does (a background shell may have told its children to ignore that); gives the exit code.
    /// </summary>
    public async Task<int> StopAsync()
    {
        using (Process kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        using var timeout = new CancellationTokenSource(StopTimeout);
        await _process.WaitForExitAsync(timeout.Token);
        return _process.ExitCode;
    }

    /// <summary>Asks the GraphQL endpoint; errors fail the test.</summary>
    public async Task<JsonElement> QueryAsync(string query, object? variables = null)
    {
        JsonElement answer = await AskAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out JsonElement errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>Asks the GraphQL endpoint; null where it answers with errors.</summary>
    public async Task<JsonElement?> TryQueryAsync(string query)
    {
        JsonElement answer = await AskAsync(query, null);
        return answer.TryGetProperty("errors", out _) ? null : answer.GetProperty("data");
    }

    /// <summary>Stops it, hard where it must be.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            try
            {
                await StopAsync();
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
    }

    private async Task<JsonElement> AskAsync(string query, object? variables)
    {
        using var http = new HttpClient { BaseAddress = new Uri(Addresses.ApiUrl!) };
        using HttpResponseMessage response = await http.PostAsJsonAsync("/graphql", new { query, variables });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue(line);
        _onLine(line);
        if (line.StartsWith("Ready in ", StringComparison.Ordinal))
        {
            _ready.TrySetResult();
        }
    }
}
