using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>A block ready to be connected.</summary>
/// <param name="Block">The block.</param>
/// <param name="Refused">Waiting transactions that no block can hold any more.</param>
internal sealed record AssembledBlock(ChainedBlock Block, IReadOnlyList<Transaction> Refused);
