using Nethereum.RPC.Eth.DTOs;

namespace DefiPay.Chains.Evm;

/// <summary>Blocks of an EVM node with their logs: one at a time by hash, or whole ranges in two requests.</summary>
/// <param name="node">The node.</param>
public sealed class EvmBlockSource(EvmNode node) : IBlockSource
{
    /// <inheritdoc/>
    public ChainId ChainId => node.ChainId;

    /// <inheritdoc/>
    public int RangeMax => node.Options.RangeBlocksMax;

    /// <inheritdoc/>
    public Task<BlockRef> GetHeadAsync(CancellationToken cancellationToken) => node.GetHeadAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<BlockHeader?> FindHeaderAsync(ulong number, CancellationToken cancellationToken) =>
        await node.FindBlockAsync(number, cancellationToken) is { } block ? AtHeight(EvmBlockReader.Header(block), number) : null;

    /// <inheritdoc/>
    public async Task<Block?> FindBlockAsync(ulong number, CancellationToken cancellationToken)
    {
        if (await node.FindBlockAsync(number, cancellationToken) is not { } block)
            return null;
        AtHeight(EvmBlockReader.Header(block), number);
        return await WithLogsAsync(block, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Block?> FindBlockAsync(string hash, CancellationToken cancellationToken)
    {
        if (await node.FindBlockAsync(EvmHex.Hash(hash, "hash"), cancellationToken) is not { } block)
            return null;
        return EvmBlockReader.Header(block).Hash == EvmHex.Hash(hash, "hash")
            ? await WithLogsAsync(block, cancellationToken)
            : throw new PermanentException($"The node was asked for block {hash} and answered with another.");
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Headers and logs are two requests, between which the chain may move. So each block's logs must name its hash, be without gaps and fit
    /// the filter in its header; a block that does not pass is read again by its hash alone.
    /// </remarks>
    public async Task<IReadOnlyList<Block>> FindBlocksAsync(ulong first, int count, CancellationToken cancellationToken)
    {
        if (count <= 1)
            return await FindBlockAsync(first, cancellationToken) is { } one ? [one] : [];
        count = Math.Min(count, RangeMax);
        var headers = await node.FindBlocksAsync(first, count, cancellationToken);
        var there = headers.TakeWhile(header => header is not null).Select(header => header!).ToArray();
        if (there.Length == 0)
            return [];
        var logs = (await node.GetLogsAsync(first, first + (ulong)there.Length - 1, cancellationToken) ?? []).ToLookup(log => log.BlockNumber?.Value);
        var blocks = new List<Block>(there.Length);
        for (var i = 0; i < there.Length; i++)
        {
            var number = AtHeight(EvmBlockReader.Header(there[i]), first + (ulong)i).Number;
            blocks.Add(await CompleteAsync(there[i], logs[number], cancellationToken));
        }
        return blocks;
    }

    private async Task<Block> CompleteAsync(BlockWithTransactionHashes block, IEnumerable<FilterLog> logs, CancellationToken cancellationToken)
    {
        try
        {
            return EvmBlockReader.Block(block, logs, node.Options.ChecksLogsBloom);
        }
        catch (RetryableException)
        {
            return await WithLogsAsync(block, cancellationToken);
        }
    }

    private async Task<Block> WithLogsAsync(BlockWithTransactionHashes block, CancellationToken cancellationToken)
    {
        var header = EvmBlockReader.Header(block);
        if (block.TransactionHashes is null or [])
            return EvmBlockReader.Block(block, [], node.Options.ChecksLogsBloom);
        try
        {
            return EvmBlockReader.Block(block, await node.GetLogsAsync(header.Hash, cancellationToken) ?? [], node.Options.ChecksLogsBloom);
        }
        catch (PermanentException e) when (e.InnerException is not null)
        {
            // The node refuses logs of a hash that it has dropped since; that it still has the block tells the two apart.
            throw await node.FindBlockAsync(header.Hash, cancellationToken) is null ? EvmBlockReader.Moved(header, "the node has dropped it") : e;
        }
    }

    private static BlockHeader AtHeight(BlockHeader header, ulong number) => header.Number == number
        ? header
        : throw new PermanentException($"The node was asked for block {number} and answered with block {header.Number}.");
}
