namespace DefiPay.Wallets.Evm;

/// <summary>A signed transaction that nobody has seen yet.</summary>
/// <param name="Hash">By which it is known, in canonical form.</param>
/// <param name="Bytes">Wire format.</param>
public sealed record EvmTransaction(string Hash, ReadOnlyMemory<byte> Bytes);
