namespace DefiPay.ContractEngine.Tracing;

/// <summary>A struct that a contract logged.</summary>
public sealed class LoggedEvent : TraceEvent
{
    /// <summary>Name of the struct.</summary>
    public required string Name { get; init; }

    /// <summary>Its fields.</summary>
    public required IReadOnlyList<TracedValue> Fields { get; init; }

    /// <summary>Gas of the log.</summary>
    public required ulong Gas { get; init; }
}
