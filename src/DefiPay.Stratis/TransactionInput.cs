namespace DefiPay.Stratis;

/// <summary>Spends an output.</summary>
public sealed class TransactionInput
{
    /// <summary>The sequence number of an input that does not use it.</summary>
    public const uint FinalSequence = uint.MaxValue;

    /// <summary>Describes an input.</summary>
    /// <param name="previous">The output to spend.</param>
    /// <param name="script">What proves the right to; empty before signing.</param>
    /// <param name="sequence">Sequence number.</param>
    public TransactionInput(OutPoint previous, byte[] script, uint sequence = FinalSequence)
    {
        ArgumentNullException.ThrowIfNull(script);
        Previous = previous;
        Script = script;
        Sequence = sequence;
    }

    /// <summary>The output to spend.</summary>
    public OutPoint Previous { get; }

    /// <summary>What proves the right to (scriptSig). Not to be changed.</summary>
    public byte[] Script { get; }

    /// <summary>Sequence number.</summary>
    public uint Sequence { get; }
}
