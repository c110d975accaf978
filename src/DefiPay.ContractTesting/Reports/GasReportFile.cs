using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Tracing;
using DefiPay.Stratis;

namespace DefiPay.ContractTesting.Reports;

/// <summary>
/// What the transactions of a whole test run used, by test project, contract and method, in a file that <c>DEFIPAY_GAS_REPORT</c> names: JSON when
/// its name ends in <c>.json</c>, else a table. Test projects run in processes of their own, often at once, so each replaces its own rows and
/// leaves the others'. Written whenever a chain ends, as no test framework tells when the last one did. Safe for concurrent use.
/// </summary>
internal sealed class GasReportFile
{
    public const string Variable = "DEFIPAY_GAS_REPORT";

    private const int FileBytesMax = 16 << 20;

    // Others hold it for a few milliseconds.
    private static readonly TimeSpan s_turnTimeout = TimeSpan.FromSeconds(30);
    private static readonly Lazy<GasReportFile?> s_asked = new(() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? new GasReportFile(path, RunningProject()) : null);

    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, ContractUsage> _contracts = new(StringComparer.Ordinal);
    private readonly string _path;
    private readonly string _project;

    /// <param name="path">Of the file.</param>
    /// <param name="project">Whose rows these are.</param>
    /// <exception cref="ContractTestException">The path is relative, cannot be written, or is of a file that holds something else.</exception>
    public GasReportFile(string path, string project)
    {
        // Test runners set the working directory to where the tests were built, and nobody would look for the file there.
        _path = Path.IsPathFullyQualified(path)
            ? path
            : throw new ContractTestException($"{Variable} takes a full path, such as {Path.Combine(Path.GetTempPath(), "gas.txt")}, not `{path}`: tests run in a folder of their own.");
        _project = project;
        Write();
    }

    /// <summary>What the environment asks for; null for nothing.</summary>
    /// <exception cref="ContractTestException">The path is relative, cannot be written, or is of a file that holds something else.</exception>
    public static GasReportFile? Asked => s_asked.Value;

    /// <summary>Adds a transaction, and the calls that contracts made in it.</summary>
    /// <param name="contract">The contract's class.</param>
    /// <param name="script">What it asked for.</param>
    /// <param name="outcome">What it came to.</param>
    /// <param name="trace">How it came about.</param>
    public void Add(string contract, ContractScript script, CallOutcome outcome, ExecutionTrace trace)
    {
        lock (_gate)
        {
            Of(contract).Add(script.IsCreate, script.Method, outcome.GasConsumed, outcome.Success);
            if (trace.Root is { } root) AddNested(root);
        }
    }

    /// <exception cref="ContractTestException">The file cannot be written, or holds something else.</exception>
    public void Write()
    {
        lock (_gate)
        {
            try
            {
                InTurn(WriteOwnRows);
            }
            catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
            {
                throw new ContractTestException($"{Variable}: {_path} cannot be written. {unwritable.Message}", unwritable);
            }
        }
    }

    // A wallet that gets coins has no class.
    private void AddNested(TracedCall outer)
    {
        foreach (var call in outer.Events.OfType<TracedCall>())
        {
            if (call.Type is { } type) Of(type).AddNested(call.Kind == TracedCallKind.Create, call.Method, call.GasUsed, call.Success);
            AddNested(call);
        }
    }

    private ContractUsage Of(string contract)
    {
        if (!_contracts.TryGetValue(contract, out var usage)) _contracts.Add(contract, usage = new ContractUsage());
        return usage;
    }

    private void WriteOwnRows()
    {
        bool isJson = Path.GetExtension(_path) == ".json";
        var rows = Others(isJson).Concat(_contracts.SelectMany(entry => entry.Value.Rows(_project, entry.Key)))
            .OrderBy(row => row.Project, StringComparer.Ordinal)
            .ThenBy(row => row.Contract, StringComparer.Ordinal)
            .ThenBy(row => row.Method != GasUsage.Constructor)
            .ThenBy(row => row.Method, StringComparer.Ordinal);
        string unfinished = _path + ".new";
        try
        {
            File.WriteAllText(unfinished, isJson ? ReportJson.Write(rows) : ReportTable.Write(rows));
            File.Move(unfinished, _path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private IEnumerable<ReportRow> Others(bool isJson)
    {
        if (!File.Exists(_path)) return [];
        try
        {
            if (new FileInfo(_path).Length > FileBytesMax) throw new FormatException($"It has more than {FileBytesMax} bytes.");
            string text = File.ReadAllText(_path);
            return text.Length == 0 ? [] : (isJson ? ReportJson.Read(text) : ReportTable.Read(text)).Where(row => row.Project != _project);
        }
        catch (Exception other) when (other is FormatException or OverflowException)
        {
            throw new ContractTestException($"{Variable}: {_path} is there and holds no gas report, so it is left alone. Remove it, or name another file. {other.Message}", other);
        }
    }

    // The other test projects of a run are other processes.
    private void InTurn(Action act)
    {
        string name = $"defipay-gas-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(_path))))[..32]}";
        using var turn = new Mutex(false, name, new NamedWaitHandleOptions { CurrentUserOnly = true, CurrentSessionOnly = false });
        bool isMine = false;
        try
        {
            isMine = Wait(turn);
            if (!isMine) throw new IOException($"Another test run has been writing it for {s_turnTimeout.TotalSeconds:0} s.");
            act();
        }
        finally
        {
            if (isMine) turn.ReleaseMutex();
        }
    }

    private static bool Wait(Mutex turn)
    {
        try
        {
            return turn.WaitOne(s_turnTimeout);
        }
        catch (AbandonedMutexException)
        {
            return true; // Who had it was killed; the file is moved into place whole, so nothing is half done.
        }
    }

    // A test host is the entry assembly of all projects; what tells them apart is the list of assemblies that the runtime was given.
    private static string RunningProject()
    {
        const string ending = ".deps.json";
        string? list = (AppContext.GetData("APP_CONTEXT_DEPS_FILES") as string)?.Split(';')[0];
        return list is not null && list.EndsWith(ending, StringComparison.Ordinal)
            ? Path.GetFileName(list)[..^ending.Length]
            : Assembly.GetEntryAssembly()?.GetName().Name ?? "tests";
    }
}
