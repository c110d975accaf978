using DefiPay.Stratis;

namespace DefiPay.ContractEngine.State;

/// <summary>
/// Where contract state is kept: trie nodes, contract code and contracts' unspent outputs, each under the
/// Keccak-256 of its bytes. Nothing is ever changed or removed, so every state root that was once computed stays readable.
/// </summary>
/// <remarks>
/// The engine writes on one thread at a time and may be read from others, so an implementation must allow
/// concurrent <see cref="Get"/>. A value handed in is copied; one handed out must not be changed by anyone afterwards.
/// </remarks>
public interface IStateStore
{
    /// <summary>The bytes whose Keccak-256 is <paramref name="hash"/>, or null when they were never put.</summary>
    byte[]? Get(Hash256 hash);

    /// <summary>Keeps <paramref name="value"/>, whose Keccak-256 is <paramref name="hash"/>. Putting the same twice is allowed.</summary>
    void Put(Hash256 hash, ReadOnlySpan<byte> value);
}
