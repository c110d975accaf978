namespace DefiPay.ContractEngine.Tracing;

/// <summary>A read or write of a contract's storage.</summary>
public sealed class StorageAccess : TraceEvent
{
    /// <summary>True for a write; a write of nothing removes the key.</summary>
    public required bool IsWrite { get; init; }

    /// <summary>The key as text where it is UTF-8, else as <c>0x</c> and hex.</summary>
    public required string Key { get; init; }

    /// <summary>Bytes of the value; 0 for a key that is not set.</summary>
    public required int ValueLength { get; init; }

    /// <summary>Gas of the access.</summary>
    public required ulong Gas { get; init; }

    /// <summary>The value, read as what the contract asked for or wrote; null for none.</summary>
    public TracedValue? Value { get; internal set; }

    /// <summary>The value's first bytes, until it is known what they mean.</summary>
    internal byte[]? Bytes { get; set; }
}
