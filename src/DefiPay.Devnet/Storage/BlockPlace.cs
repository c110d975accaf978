namespace DefiPay.Devnet.Storage;

/// <summary>Where a block lies in the chain's file.</summary>
/// <param name="Offset">Of the block's bytes.</param>
/// <param name="Size">Number of those.</param>
/// <param name="ReceiptsOffset">Of its receipts: their number, then each with its length in front.</param>
/// <param name="ReceiptsSize">Bytes of all of those.</param>
internal readonly record struct BlockPlace(long Offset, int Size, long ReceiptsOffset, int ReceiptsSize);
