namespace DefiPay.ContractEngine.Tracing;

/// <summary>Something that a contract did.</summary>
public abstract class TraceEvent
{
    /// <summary>The statement that did it; null for the transaction's own call.</summary>
    public CodePlace? Place { get; internal init; }
}
