using System.Collections.Concurrent;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State;

/// <summary>A state store that lives as long as the process: for tests, gas estimates and tools.</summary>
public sealed class InMemoryStateStore : IStateStore
{
    private readonly ConcurrentDictionary<Hash256, byte[]> _values = new();

    /// <summary>How many values are kept.</summary>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public byte[]? Get(Hash256 hash) => _values.GetValueOrDefault(hash);

    /// <inheritdoc/>
    public void Put(Hash256 hash, byte[] value) => _values.TryAdd(hash, value);
}
