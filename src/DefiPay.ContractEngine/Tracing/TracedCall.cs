using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tracing;

/// <summary>A call, create or transfer, with everything that happened inside. The first is the transaction's own.</summary>
public sealed class TracedCall : TraceEvent
{
    private readonly List<TraceEvent> _events = [];

    internal TracedCall()
    {
    }

    /// <summary>What it was.</summary>
    public TracedCallKind Kind { get; internal init; }

    /// <summary>Who made it: an account or a contract.</summary>
    public StratisAddress Caller { get; internal init; }

    /// <summary>The contract (or wallet, of a transfer); null for a create that failed before it had an address.</summary>
    public StratisAddress? Contract { get; internal set; }

    /// <summary>The contract's class; null for a wallet and where no code was found.</summary>
    public string? Type { get; internal set; }

    /// <summary>The method as it was asked for; null where none was named.</summary>
    public string? Method { get; internal set; }

    /// <summary>The arguments in order, under the names of the parameters where a method was found.</summary>
    public IReadOnlyList<TracedValue> Arguments { get; internal set; } = [];

    /// <summary>Coins that went with it, in satoshi.</summary>
    public ulong ValueSatoshi { get; internal init; }

    /// <summary>Gas it was given.</summary>
    public ulong GasLimit { get; internal init; }

    /// <summary>Gas it used, with everything inside.</summary>
    public ulong GasUsed { get; internal set; }

    /// <summary>False when its gas was not charged to anyone: a call that could not even pay its base cost ends its caller instead.</summary>
    public bool IsGasCharged { get; internal set; }

    /// <summary>Whether it took effect; when a caller fails later, that is taken back all the same.</summary>
    public bool Success { get; internal set; }

    /// <summary>Why it failed; null for a success.</summary>
    public string? Error { get; internal set; }

    /// <summary>What the method returned; null for nothing.</summary>
    public TracedValue? Result { get; internal set; }

    /// <summary>What happened inside, in order: <see cref="StorageAccess"/>, <see cref="LoggedEvent"/> and <see cref="TracedCall"/>.</summary>
    public IReadOnlyList<TraceEvent> Events => _events;

    /// <summary>After a failure the contract's methods that were running, innermost first; empty when no code ran.</summary>
    public IReadOnlyList<CodePlace> FailureStack { get; internal set; } = [];

    /// <summary>The calling contract's methods that were running, innermost first; empty for the transaction's own call.</summary>
    public IReadOnlyList<CodePlace> CallerStack { get; internal init; } = [];

    /// <summary>The call that this one was made in; null for the transaction's own.</summary>
    public TracedCall? Parent { get; internal init; }

    internal void Add(TraceEvent happened) => _events.Add(happened);
}
