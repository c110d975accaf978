using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>A point to which the chain can go back.</summary>
/// <param name="Id">Its number, from 1.</param>
/// <param name="Height">Height of the tip then.</param>
/// <param name="BlockHash">The tip's hash.</param>
/// <param name="Waiting">What waited for a block.</param>
public sealed record ChainSnapshot(uint Id, ulong Height, Hash256 BlockHash, IReadOnlyList<Transaction> Waiting);
