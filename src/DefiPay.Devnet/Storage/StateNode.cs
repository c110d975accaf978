using DefiPay.Stratis;

namespace DefiPay.Devnet.Storage;

/// <summary>A piece of the contracts' state.</summary>
/// <param name="Hash">Its Keccak-256.</param>
/// <param name="Value">Its bytes.</param>
internal readonly record struct StateNode(Hash256 Hash, byte[] Value);
