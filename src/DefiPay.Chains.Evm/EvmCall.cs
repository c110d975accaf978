using System.Numerics;

namespace DefiPay.Chains.Evm;

/// <summary>What a transaction would do, for trying it out.</summary>
/// <param name="To">The contract or account, in canonical form; null to create a contract.</param>
/// <param name="Data">Call data, or the creation code.</param>
public sealed record EvmCall(string? To, ReadOnlyMemory<byte> Data)
{
    /// <summary>Who asks, in canonical form; null for nobody in particular.</summary>
    public string? From { get; init; }

    /// <summary>Wei sent along; default 0.</summary>
    public BigInteger ValueWei { get; init; }
}
