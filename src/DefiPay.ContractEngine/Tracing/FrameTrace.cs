using System.Reflection;
using System.Runtime.InteropServices;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Metering;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tracing;

/// <summary>Records one call frame. Exists only while an execution is traced.</summary>
internal sealed class FrameTrace(ExecutionTrace trace, FrameTrace? parent, GasMeter gas)
{
    // The contract's own methods that are running, outermost first, each with its present statement.
    private readonly List<(CodeSites Sites, int Statement)> _running = [];
    private CodeSites? _lastSites;
    private bool _isOver;

    public GasLedger Ledger { get; } = new();

    public TracedCall Call { get; private set; } = new();

    private CodePlace? Place => _running.Count == 0 ? null : PlaceOf(_running[^1]);

    /// <summary>Says what this frame is to do. Before anything is charged.</summary>
    public void Describe(TracedCallKind kind, StratisAddress caller, StratisAddress? contract, ulong valueSatoshi, string? method, object?[]? arguments)
    {
        Call = new TracedCall
        {
            Kind = kind,
            Caller = caller,
            Contract = contract,
            Method = method is null ? null : TraceText.Cut(method),
            Arguments = [.. (arguments ?? []).Select(argument => trace.Text.Value(null, argument))],
            ValueSatoshi = valueSatoshi,
            GasLimit = gas.Limit,
            Place = parent?.Place,
            CallerStack = parent?.Stack() ?? [],
            Parent = parent?.Call,
        };
        if (parent is not null && trace.TryTakeEvent()) parent.Call.Add(Call);
    }

    public void Creates(StratisAddress contract) => Call.Contract = contract;

    /// <summary>The frame's code, before any of it runs.</summary>
    public void Loaded(LoadedContract code, string? typeName)
    {
        Call.Type = typeName;
        if (code.Sites is not null) trace.Know(code.Sites);
    }

    /// <summary>The method that was found for the call.</summary>
    public void Runs(MethodBase method, object[] arguments)
    {
        Call.Method = method.IsConstructor ? Call.Type : method.Name;
        Call.Arguments = [.. method.GetParameters().Zip(arguments)
            .Where(pair => pair.Second is not CallFrame)
            .Select(pair => trace.Text.Value(pair.First.Name, pair.Second))];
    }

    /// <summary>A frame that is made by this one.</summary>
    public void Begin(ExecutionMeter meter) => meter.Trace = new FrameTrace(trace, this, meter.Gas);

    /// <summary>The frame is over.</summary>
    /// <param name="result">How it ended.</param>
    /// <param name="isCharged">Whether the caller pays for it.</param>
    public void End(in FrameResult result, bool isCharged)
    {
        if (_isOver) return;
        Call.GasUsed = gas.Consumed;
        Call.IsGasCharged = isCharged;
        Call.Success = result.IsSuccess;
        Call.Error = result.Error is null ? null : TraceText.Cut(result.Error);
        Call.Result = trace.Text.Result(result.Returned);
        if (!result.IsSuccess) Call.FailureStack = Stack();
        _isOver = true;
        if (isCharged) parent?.Ledger.Add(Ledger);
    }

    /// <summary>A method of the contract begins.</summary>
    public void Enter(long site)
    {
        if (!_isOver && SitesOf(site) is { } sites) _running.Add((sites, CodeSites.IndexOf(site)));
    }

    /// <summary>The innermost method returns.</summary>
    public void Leave()
    {
        if (!_isOver && _running.Count > 0) _running.RemoveAt(_running.Count - 1);
    }

    /// <summary>A statement begins.</summary>
    public void At(long site)
    {
        if (_isOver || _running.Count == 0 || SitesOf(site) is not { } sites) return;
        CollectionsMarshal.AsSpan(_running)[^1] = (sites, CodeSites.IndexOf(site));
    }

    /// <summary>A segment was charged; of too little gas its first instructions took what was left.</summary>
    public void SpentOnInstructions(long site, ulong spent)
    {
        if (_isOver) return;
        if (SitesOf(site) is not { } sites)
        {
            Count(GasKind.Instructions, spent);
            return;
        }

        var shares = sites.Charge(CodeSites.IndexOf(site));
        foreach (var share in shares)
        {
            var part = Math.Min(share.Gas, spent);
            Ledger.Add(sites, share.Statement, GasKind.Instructions, part);
            spent -= part;
            if (part == share.Gas) continue;

            // None of the segment runs: the execution ends at its beginning.
            if (_running.Count > 0) CollectionsMarshal.AsSpan(_running)[^1] = (sites, shares[0].Statement);
            return;
        }
    }

    /// <summary>Charges what the statement asked the platform for.</summary>
    /// <exception cref="OutOfGasException">There is too little gas; what is left is gone, and counted.</exception>
    public void Charge(GasKind kind, ulong amount)
    {
        var before = gas.Available;
        try
        {
            gas.Spend(amount);
        }
        finally
        {
            Count(kind, before - gas.Available);
        }
    }

    /// <summary>As <see cref="Charge(GasKind, ulong)"/>, for storage.</summary>
    public void Charge(GasKind kind, ulong amount, byte[] key)
    {
        var before = gas.Available;
        try
        {
            gas.Spend(amount);
        }
        finally
        {
            Count(kind, before - gas.Available);
            if (!_isOver) Ledger.AddKey(Call.Contract, TraceText.Key(key), kind == GasKind.StorageWrite, before - gas.Available);
        }
    }

    /// <summary>A storage access that was paid for.</summary>
    public void Accessed(bool isWrite, byte[] key, byte[]? value, ulong cost)
    {
        if (_isOver || !trace.TryTakeEvent()) return;
        Call.Add(new StorageAccess
        {
            IsWrite = isWrite,
            Key = TraceText.Key(key),
            ValueLength = value?.Length ?? 0,
            Gas = cost,
            Place = Place,
            Bytes = value is { Length: > 0 and <= StoredBytesMax } ? [.. value] : null,
            Value = value is { Length: > 0 } ? trace.Text.Value(null, value) : null,
        });
    }

    /// <summary>What the last storage access was of.</summary>
    public void AccessedAs(Type type)
    {
        if (_isOver || Call.Events.Count == 0 || Call.Events[^1] is not StorageAccess { Bytes: { } bytes } access) return;
        access.Value = trace.Text.Stored(bytes, type);
        access.Bytes = null;
    }

    /// <summary>A log that was paid for.</summary>
    public void Logged(object value, ulong cost)
    {
        if (_isOver || !trace.TryTakeEvent()) return;
        Call.Add(new LoggedEvent { Name = TraceText.Cut(value.GetType().Name), Fields = trace.Text.Fields(value), Gas = cost, Place = Place });
    }

    /// <summary>A call, create or transfer that was not even begun, since the gas would not have sufficed.</summary>
    public void NotBegun(TracedCallKind kind, StratisAddress? contract, ulong valueSatoshi, string? method, object?[]? arguments)
    {
        if (_isOver) return;
        var frame = new FrameTrace(trace, this, new GasMeter(0));
        frame.Describe(kind, Call.Contract ?? default, contract, valueSatoshi, method, arguments);
        frame.End(FrameResult.Fail(0, NotBegunText), isCharged: true);
    }

    private const string NotBegunText = "Not begun: there is less gas left than it needs or asks for.";

    private const int StoredBytesMax = 4096;

    private void Count(GasKind kind, ulong spent)
    {
        if (_isOver) return;
        var (sites, statement) = Payer();
        Ledger.Add(sites, statement, kind, spent);
    }

    // Before a frame's code runs, its costs are those of the statement that calls; of the first frame, the transaction's.
    private (CodeSites? Sites, int Statement) Payer() => _running.Count > 0 ? _running[^1] : parent?.Payer() ?? (null, 0);

    private CodeSites? SitesOf(long site)
    {
        var id = CodeSites.IdOf(site);
        return _lastSites?.Id == id ? _lastSites : _lastSites = trace.Find(id);
    }

    private List<CodePlace> Stack()
    {
        var stack = new List<CodePlace>();
        for (var i = _running.Count - 1; i >= 0 && stack.Count < ExecutionTrace.StackEntriesMax; i--) stack.Add(PlaceOf(_running[i]));
        return stack;
    }

    private static CodePlace PlaceOf((CodeSites Sites, int Statement) running) => running.Sites.Place(running.Statement);
}
