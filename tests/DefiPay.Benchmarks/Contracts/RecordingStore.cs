using DefiPay.ContractEngine.State;
using DefiPay.Stratis;

namespace DefiPay.Benchmarks.Contracts;

/// <summary>A state store that keeps what was put while it was told to, so that its hashing can be timed on its own.</summary>
internal sealed class RecordingStore : IStateStore
{
    private readonly InMemoryStateStore _inner = new();

    public bool IsRecording { get; set; }

    public List<byte[]> Recorded { get; } = [];

    public byte[]? Get(Hash256 hash) => _inner.Get(hash);

    public void Put(Hash256 hash, ReadOnlySpan<byte> value)
    {
        if (IsRecording)
        {
            Recorded.Add(value.ToArray());
        }

        _inner.Put(hash, value);
    }
}
