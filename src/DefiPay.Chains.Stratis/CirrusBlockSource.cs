using DefiPay.Stratis;

namespace DefiPay.Chains.Stratis;

/// <summary>Blocks of a Cirrus node, with the logs of their receipts.</summary>
/// <param name="node">The node.</param>
public sealed class CirrusBlockSource(CirrusNode node) : IBlockSource
{
    /// <inheritdoc/>
    public ChainId ChainId => node.ChainId;

    /// <inheritdoc/>
    public Task<BlockRef> GetHeadAsync(CancellationToken cancellationToken) => node.GetTipAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<BlockHeader?> FindHeaderAsync(ulong number, CancellationToken cancellationToken)
    {
        if (await node.FindBlockHashAsync(number, cancellationToken) is not { } hash)
            return null;
        var answer = await node.FindBlockAsync(hash, withTransactions: false, cancellationToken) ?? throw Moved($"block {number}");
        return AtHeight(BlockReader.Header(answer, hash), number);
    }

    /// <inheritdoc/>
    public async Task<Block?> FindBlockAsync(ulong number, CancellationToken cancellationToken)
    {
        if (await node.FindBlockHashAsync(number, cancellationToken) is not { } hash)
            return null;
        var block = await FindBlockAsync(hash, cancellationToken) ?? throw Moved($"block {number}");
        AtHeight(block.Header, number);
        return block;
    }

    /// <inheritdoc/>
    public Task<Block?> FindBlockAsync(string hash, CancellationToken cancellationToken) =>
        FindBlockAsync(CirrusNode.Hash(hash, "hash"), cancellationToken);

    private async Task<Block?> FindBlockAsync(Hash256 hash, CancellationToken cancellationToken)
    {
        if (await node.FindBlockAsync(hash, withTransactions: true, cancellationToken) is not { } answer)
            return null;
        var header = BlockReader.Header(answer, hash);
        var transactions = BlockReader.Transactions(answer);
        var receipts = await ReceiptsAsync(header, transactions, cancellationToken);
        var records = new List<TransactionRecord>(transactions.Count);
        var logIndex = 0;
        for (var i = 0; i < transactions.Count; i++)
        {
            records.Add(BlockReader.Record(transactions[i], i, receipts[i], logIndex, node.Network));
            logIndex += records[i].Logs.Count;
        }
        return new Block(header, records);
    }

    private async Task<TransactionReceipt?[]> ReceiptsAsync(BlockHeader header, IReadOnlyList<Transaction> transactions, CancellationToken cancellationToken)
    {
        var receipts = new TransactionReceipt?[transactions.Count];
        var contracts = Enumerable.Range(0, transactions.Count).Where(i => BlockReader.IsContract(transactions[i]));
        var bound = new ParallelOptions { MaxDegreeOfParallelism = node.Options.ReceiptsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(contracts, bound, async (i, stop) =>
        {
            // A transaction may be mined again by a fork while the block is read; its receipt then speaks of another block.
            var receipt = await node.FindReceiptAsync(transactions[i].Id.ToString(), stop);
            receipts[i] = receipt is not null && receipt.BlockHash == header.Hash ? receipt : throw Moved($"the receipt of {transactions[i].Id}");
        });
        return receipts;
    }

    private static BlockHeader AtHeight(BlockHeader header, ulong number) => header.Number == number
        ? header
        : throw new PermanentException($"The node names {header.Hash} at height {number}, but that block says {header.Number}.");

    private static RetryableException Moved(string what) => new($"The chain moved while {what} was read.");
}
