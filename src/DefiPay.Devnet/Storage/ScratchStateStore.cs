using DefiPay.ContractEngine.State;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Storage;

/// <summary>State on top of another, whose changes are forgotten with it.</summary>
internal sealed class ScratchStateStore(IStateStore below) : IStateStore
{
    private readonly Dictionary<Hash256, byte[]> _put = [];

    public byte[]? Get(Hash256 hash) => _put.GetValueOrDefault(hash) ?? below.Get(hash);

    public void Put(Hash256 hash, byte[] value) => _put[hash] = value;
}
