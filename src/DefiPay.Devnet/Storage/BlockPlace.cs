namespace DefiPay.Devnet.Storage;

/// <summary>Where a block lies in the chain's file. Its receipts lie behind it: their number, then each with its length in front.</summary>
/// <param name="Offset">Of the block's bytes.</param>
/// <param name="Size">Number of those.</param>
/// <param name="ReceiptsSize">Bytes of its receipts.</param>
internal readonly record struct BlockPlace(long Offset, int Size, int ReceiptsSize)
{
    /// <summary>Of its receipts.</summary>
    public long ReceiptsOffset => Offset + Size;
}
