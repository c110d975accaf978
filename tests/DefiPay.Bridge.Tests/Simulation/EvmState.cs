using System.Collections.Immutable;
using System.Numerics;
using DefiPay.Chains.Bridging;

namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>What the simulated gateway and its chain remember.</summary>
internal sealed record EvmState
{
    public ImmutableDictionary<string, ulong> Nonces { get; init; } = ImmutableDictionary<string, ulong>.Empty;

    public ImmutableDictionary<TransferId, TransferFields> Deposits { get; init; } = ImmutableDictionary<TransferId, TransferFields>.Empty;

    public ImmutableDictionary<TransferId, TransferFields> Released { get; init; } = ImmutableDictionary<TransferId, TransferFields>.Empty;

    public BigInteger Locked { get; init; }

    public ulong Epoch { get; init; } = 1;

    public ImmutableArray<byte[]> Signers { get; init; } = [];

    public int Quorum { get; init; } = 3;

    public bool IsPaused { get; init; }

    public BigInteger Available { get; init; } = BigInteger.Pow(10, 30);
}
