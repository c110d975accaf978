using DefiPay.ContractEngine.Metering;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tracing;

/// <summary>
/// Records one execution: the tree of calls, storage, logs and transfers, and where the gas went. Handed to the executor, which fills it; read it
/// afterwards. Recording changes no result, and its size is bounded. The gas is complete whatever is left out of the events.
/// </summary>
/// <param name="network">How addresses are written.</param>
public sealed class ExecutionTrace(StratisNetwork network)
{
    /// <summary>Events (calls included) that are kept; what comes after them is left out.</summary>
    public const int EventsMax = 10_000;

    /// <summary>Characters of a value, key or error.</summary>
    public const int TextLengthMax = 200;

    /// <summary>Storage keys that gas is told for; all later ones share an entry.</summary>
    public const int KeysMax = 1_000;

    /// <summary>Methods of a stack that are kept, the innermost ones.</summary>
    public const int StackEntriesMax = 50;

    private readonly Dictionary<int, CodeSites> _sites = [];
    private FrameTrace? _root;
    private int _eventCount;

    /// <summary>The transaction's own call; null before the execution.</summary>
    public TracedCall? Root => _root?.Call;

    /// <summary>Whether there were more than <see cref="EventsMax"/> events.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>Where the gas went.</summary>
    public GasReport Gas => _root?.Ledger.Report() ?? new GasReport([], []);

    /// <summary>Why it failed; null for a success.</summary>
    public FailureExplanation? Failure => Root is null ? null : FailureExplanation.Of(Root);

    internal TraceText Text { get; } = new(network);

    /// <summary>Attaches to the meter of the transaction's own call.</summary>
    internal void Begin(ExecutionMeter meter)
    {
        if (_root is not null) throw new InvalidOperationException("A trace records one execution.");
        meter.Trace = _root = new FrameTrace(this, null, meter.Gas);
    }

    internal bool TryTakeEvent()
    {
        if (_eventCount < EventsMax)
        {
            _eventCount++;
            return true;
        }

        IsTruncated = true;
        return false;
    }

    internal void Know(CodeSites sites) => _sites[sites.Id] = sites;

    internal CodeSites? Find(int id) => _sites.GetValueOrDefault(id);
}
