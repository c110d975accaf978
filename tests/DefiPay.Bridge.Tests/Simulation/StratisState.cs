using System.Collections.Immutable;
using System.Numerics;
using DefiPay.Chains.Bridging;
using DefiPay.Stratis;

namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>What the simulated vault and its chain remember.</summary>
internal sealed record StratisState
{
    public ImmutableDictionary<OutPoint, (StratisAddress Owner, ulong Value)> Coins { get; init; } =
        ImmutableDictionary<OutPoint, (StratisAddress, ulong)>.Empty;

    public ImmutableDictionary<TransferId, TransferFields> Burns { get; init; } = ImmutableDictionary<TransferId, TransferFields>.Empty;

    public ImmutableDictionary<TransferId, TransferFields> Minted { get; init; } = ImmutableDictionary<TransferId, TransferFields>.Empty;

    public ImmutableDictionary<TransferId, TransferFields> Queued { get; init; } = ImmutableDictionary<TransferId, TransferFields>.Empty;

    public ImmutableHashSet<(TransferId Id, ulong Epoch, StratisAddress Validator)> Votes { get; init; } = [];

    public BigInteger Supply { get; init; }

    public ulong Epoch { get; init; } = 1;

    public ImmutableHashSet<StratisAddress> Validators { get; init; } = [];

    public int Quorum { get; init; } = 3;

    public bool IsPaused { get; init; }

    /// <summary>Why every vote fails, as with a token that does not mint; null when none does.</summary>
    public string? VoteError { get; init; }

    public BigInteger Available { get; init; } = BigInteger.Pow(10, 30);

    public int VotesOf(TransferId id) => Votes.Count(vote => vote.Id == id && vote.Epoch == Epoch && Validators.Contains(vote.Validator));
}
