namespace DefiPay.Devnet.Blocks;

/// <summary>A coin that a block spent, as it is put back when the block is taken back.</summary>
/// <param name="Transaction">Number of the transaction that made it.</param>
/// <param name="Output">Number of the output.</param>
/// <param name="ValueSatoshi">Its coins.</param>
/// <param name="Script">Its condition.</param>
internal readonly record struct SpentCoin(int Transaction, int Output, ulong ValueSatoshi, byte[] Script);
