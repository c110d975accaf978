using DefiPay.Stratis;

namespace DefiPay.Devnet.Storage;

/// <summary>Where a piece of the contracts' state lies in the chain's file.</summary>
/// <param name="Hash">Its Keccak-256.</param>
/// <param name="Offset">Of the hash; the piece's length and bytes follow.</param>
internal readonly record struct NodePlace(Hash256 Hash, long Offset);
