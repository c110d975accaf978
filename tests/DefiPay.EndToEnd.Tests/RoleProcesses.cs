using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using DefiPay.TestSupport;
using Npgsql;

namespace DefiPay.EndToEnd.Tests;

/// <summary>Every role of the program as a process of its own, as on several machines with one Postgres between them.</summary>
internal sealed partial class RoleProcesses : IGraphQL, IAsyncDisposable
{
    private const int ValidatorCount = 4;

    private readonly TemporaryFolder _folder = new();
    private readonly TestDatabase _database;
    private readonly List<RoleProcess> _all = [];
    private readonly HttpClient _http = new();
    private string[] _nodes = [];

    private RoleProcesses(TestDatabase database) => _database = database;

    /// <summary>The validators.</summary>
    public RoleProcess[] Validators { get; private set; } = [];

    /// <summary>The relayer.</summary>
    public RoleProcess Relayer { get; private set; } = null!;

    private string EvmFolder => Path.Combine(_folder.Data, "evm-devnet");

    /// <summary>All that was printed.</summary>
    public string Output => string.Join(Environment.NewLine, _all.Select(role => role.Output));

    /// <summary>Starts them all, with the contracts deployed between the chains and the bridge.</summary>
    public static async Task<RoleProcesses> StartAsync()
    {
        var roles = new RoleProcesses(await TestDatabase.CreateAsync());
        try
        {
            await roles.StartRolesAsync();
            return roles;
        }
        catch
        {
            await roles.DisposeAsync();
            throw;
        }
    }

    /// <summary>Carries a plan out by `deploy`, again where it gave up; tells of every line that it prints.</summary>
    public async Task DeployAsync(string? plan, Action onLine)
    {
        string output = "";
        for (int attempt = 0; attempt < 5; attempt++)
        {
            using Process deploy = Start(["deploy", .. plan is null ? [] : new[] { plan }, "--data", Path.Combine(_folder.Data, "deploy"), .. _nodes]);
            Task<string> error = deploy.StandardError.ReadToEndAsync();
            while (await deploy.StandardOutput.ReadLineAsync() is { } line)
            {
                output += line + Environment.NewLine;
                onLine();
            }

            await deploy.WaitForExitAsync();
            if (deploy.ExitCode == 0)
            {
                return;
            }

            output += await error;
        }

        Assert.Fail($"deploy {plan} does not come to its end:{Environment.NewLine}{output}{Environment.NewLine}{Output}");
    }

    /// <summary>`kill -9` of the Hardhat node alone; the devnet is to start it again.</summary>
    public void KillHardhat()
    {
        using Process node = Process.GetProcessById(Assert.Single(HardhatProcess.In(EvmFolder)));
        node.Kill();
    }

    /// <summary>Ends every connection to the database.</summary>
    public async Task CutConnectionsAsync()
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()", connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <inheritdoc/>
    public async Task<JsonElement> QueryAsync(string query, object? variables = null)
    {
        JsonElement answer = await AskAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out JsonElement errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>Null where it answers with errors.</summary>
    public async Task<JsonElement?> TryQueryAsync(string query)
    {
        JsonElement answer = await AskAsync(query, null);
        return answer.TryGetProperty("errors", out _) ? null : answer.GetProperty("data");
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_all.AsEnumerable().Reverse().Select(role => role.DisposeAsync().AsTask()));
        await _database.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }

    private async Task StartRolesAsync()
    {
        Directory.CreateDirectory(_folder.Data);
        Task<string> stratis = Add("devnet", "devnet", "--data", Path.Combine(_folder.Data, "stratis"), "--ports", "0", "--idle-block-time", "0").StartAsync();
        Task<string> evm = Add("devnet evm", "devnet", "evm", "--data", EvmFolder, "--ports", "0").StartAsync();
        _nodes = ["--node", UrlIn(await stratis), "--evm", UrlIn(await evm)];
        await Add("index", ["index", .. _nodes]).StartAsync();
        _http.BaseAddress = new Uri(UrlIn(await Add("serve", "serve", "--ports", "0").StartAsync()));
        await DeployAsync(null, () => { });

        Dictionary<string, string> contracts = (await QueryAsync("{ contracts(first: 50) { nodes { name address } } }")).GetProperty("contracts").GetProperty("nodes")
            .EnumerateArray().ToDictionary(contract => contract.GetProperty("name").GetString()!, contract => contract.GetProperty("address").GetString()!);
        string[] bridge =
        [
            "--data", Path.Combine(_folder.Data, "none"), .. _nodes, "--gateway", contracts["gateway"], "--vault", contracts["vault"],
            "--evm-token", contracts["tusd"], "--stratis-token", contracts["wusd"],
        ];
        int[] ports = FreePorts.Take(ValidatorCount);
        Validators = [.. ports.Select((port, i) => Add($"validator{i + 1}", ["bridge", "validator", $"validator{i + 1}", "--port", $"{port}", .. bridge]))];
        await Task.WhenAll(Validators.Select(validator => validator.StartAsync()));
        Relayer = Add("relayer", ["bridge", "relayer", .. bridge, "--validators", .. ports.Select(port => $"http://127.0.0.1:{port}")]);
        await Relayer.StartAsync();
    }

    private RoleProcess Add(string name, params string[] arguments)
    {
        var role = new RoleProcess(name, _database.ConnectionString, () => arguments);
        _all.Add(role);
        return role;
    }

    private Process Start(IEnumerable<string> arguments)
    {
        ProcessStartInfo start = ProgramStart.Of(arguments);
        start.Environment["DEFIPAY_DATABASE"] = _database.ConnectionString;
        return Process.Start(start)!;
    }

    private async Task<JsonElement> AskAsync(string query, object? variables)
    {
        using HttpResponseMessage response = await _http.PostAsJsonAsync("", new { query, variables });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static string UrlIn(string line) => Url().Match(line).Value.TrimEnd(',', '.');

    [GeneratedRegex("http://[^ ]+")]
    private static partial Regex Url();
}
