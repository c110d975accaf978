using DefiPay.ContractEngine.State;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Tracing;

/// <summary>Reads through to the chain's state and keeps what is written to itself.</summary>
internal sealed class OverlayStore(IStateStore below) : IStateStore
{
    private readonly Dictionary<Hash256, byte[]> _own = [];

    public byte[]? Get(Hash256 hash) => _own.TryGetValue(hash, out var value) ? value : below.Get(hash);

    public void Put(Hash256 hash, byte[] value) => _own[hash] = value;
}
