using DefiPay.ContractEngine.Receipts;
using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Tests.Support;

/// <summary>A block, to be changed and signed again.</summary>
internal sealed class ForgedBlock
{
    public required ulong Height { get; set; }

    public required BlockHeader Header { get; set; }

    public required List<Transaction> Transactions { get; init; }

    public List<StoredReceipt> Receipts { get; } = [];

    /// <summary>Gives the block a header that stands for its transactions and receipts, or for what is said instead, and receipts that name it.</summary>
    public void Sign(uint? time = null, Hash256? previous = null, Hash256? merkleRoot = null, Hash256? stateRoot = null, Hash256? receiptRoot = null, LogsBloom? bloom = null)
    {
        var all = new LogsBloom();
        Receipts.ForEach(receipt => all.Or(receipt.Receipt.Bloom));
        Header = BlockHeader.Sign(
            previous ?? Header.PreviousHash,
            merkleRoot ?? MerkleTree.RootOf(Transactions),
            time ?? Header.Time,
            stateRoot ?? Header.StateRoot,
            receiptRoot ?? ReceiptRoot.Compute([.. Receipts.Select(receipt => receipt.Receipt)]),
            bloom ?? all);
        for (var i = 0; i < Receipts.Count; i++)
        {
            Receipts[i] = Receipts[i] with { BlockHash = Header.Hash };
        }
    }
}
