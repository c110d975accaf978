using DefiPay.Stratis;

namespace DefiPay.Devnet.Wallets;

/// <summary>An output that pays, or paid, one of a wallet's addresses.</summary>
/// <param name="OutPoint">Its name.</param>
/// <param name="ValueSatoshi">Its coins.</param>
/// <param name="Owner">The address.</param>
/// <param name="Script">The condition under which it may be spent.</param>
/// <param name="Height">Height of its block; null while it waits for one.</param>
/// <param name="Time">Time of that block in seconds; of the tip's while it waits.</param>
internal sealed record WalletCoin(OutPoint OutPoint, ulong ValueSatoshi, WalletAddress Owner, byte[] Script, ulong? Height, uint Time)
{
    /// <summary>The transaction that spends it; null for none.</summary>
    public Hash256? SpentBy { get; init; }
}
