using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State;

/// <summary>Reads through to another store and keeps what is written to itself: what is only tried leaves nothing behind.</summary>
/// <param name="below">The store to read through to.</param>
public sealed class OverlayStateStore(IStateStore below) : IStateStore
{
    private readonly Dictionary<Hash256, byte[]> _own = [];

    /// <inheritdoc/>
    public byte[]? Get(Hash256 hash) => _own.TryGetValue(hash, out var value) ? value : below.Get(hash);

    /// <inheritdoc/>
    public void Put(Hash256 hash, ReadOnlySpan<byte> value) => _own[hash] = value.ToArray();
}
