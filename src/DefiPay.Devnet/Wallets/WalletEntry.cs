using DefiPay.Stratis;

namespace DefiPay.Devnet.Wallets;

/// <summary>A transaction that pays or spends coins of a wallet.</summary>
/// <param name="Transaction">The transaction.</param>
/// <param name="Height">Height of its block; null while it waits for one.</param>
/// <param name="Time">Time of that block in seconds; of the tip's while it waits.</param>
/// <param name="Spent">The wallet's coins that it spends.</param>
/// <param name="Made">The wallet's coins that it makes.</param>
internal sealed record WalletEntry(
    Transaction Transaction, ulong? Height, uint Time, IReadOnlyList<WalletCoin> Spent, IReadOnlyList<WalletCoin> Made);
