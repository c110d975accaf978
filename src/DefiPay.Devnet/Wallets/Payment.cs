using DefiPay.Stratis;

namespace DefiPay.Devnet.Wallets;

/// <summary>A signed transaction of a wallet.</summary>
/// <param name="Transaction">The transaction.</param>
/// <param name="FeeSatoshi">Its whole fee.</param>
internal sealed record Payment(Transaction Transaction, ulong FeeSatoshi);
