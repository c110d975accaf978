using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>The coins that went through a block. In a chain from elsewhere they may be more than there can be numbers of satoshi.</summary>
/// <param name="CoinbaseSatoshi">What its coinbase pays.</param>
/// <param name="FeesSatoshi">What its other transactions spend more than they pay.</param>
/// <param name="Overspent">A transaction that pays more than it spends; null when there is none.</param>
internal readonly record struct CoinFlow(UInt128 CoinbaseSatoshi, UInt128 FeesSatoshi, Hash256? Overspent);
