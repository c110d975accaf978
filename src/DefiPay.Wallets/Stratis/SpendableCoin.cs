using DefiPay.Stratis;

namespace DefiPay.Wallets.Stratis;

/// <summary>An unspent output that pays to the account which is about to spend it.</summary>
/// <param name="OutPoint">Its name.</param>
/// <param name="ValueSatoshi">Its coins, in satoshi.</param>
public readonly record struct SpendableCoin(OutPoint OutPoint, ulong ValueSatoshi);
