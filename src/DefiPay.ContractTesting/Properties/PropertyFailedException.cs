namespace DefiPay.ContractTesting;

/// <summary>A property does not hold.</summary>
public sealed class PropertyFailedException : ContractTestException
{
    internal PropertyFailedException(ulong seed, IReadOnlyList<string> sequence, string message, Exception inner)
        : base(message, inner) => (Seed, Sequence) = (seed, sequence);

    /// <summary>What the failing sequence was made from.</summary>
    public ulong Seed { get; }

    /// <summary>The shortest failing sequence that was found, a step an entry, with the calls it made.</summary>
    public IReadOnlyList<string> Sequence { get; }
}
