namespace DefiPay.Devnet.Blocks;

/// <summary>Where a transaction is in the chain.</summary>
/// <param name="Height">Height of its block.</param>
/// <param name="Index">Position in the block, from 0.</param>
internal readonly record struct TransactionPlace(int Height, int Index);
