namespace DefiPay.Chains;

/// <summary>Reads a chain's blocks. Every answer may be stale a moment later; hashes tell.</summary>
/// <remarks>
/// All methods throw <see cref="RetryableException"/> when the node cannot be reached, is too slow or moved while it was read,
/// and <see cref="PermanentException"/> when its answer makes no sense. Implementations bound what they accept.
/// Safe for use by several threads at once.
/// </remarks>
public interface IBlockSource
{
    /// <summary>The chain that is read.</summary>
    ChainId ChainId { get; }

    /// <summary>The newest block of the chain that the node follows.</summary>
    Task<BlockRef> GetHeadAsync(CancellationToken cancellationToken);

    /// <summary>The header at a height on the chain that the node follows; null above its head.</summary>
    Task<BlockHeader?> FindHeaderAsync(ulong number, CancellationToken cancellationToken);

    /// <summary>The block at a height on the chain that the node follows, with logs, outputs and spends; null above its head.</summary>
    Task<Block?> FindBlockAsync(ulong number, CancellationToken cancellationToken);

    /// <summary>The block with a hash; null when the node no longer has it on its chain.</summary>
    Task<Block?> FindBlockAsync(string hash, CancellationToken cancellationToken);

    /// <summary>How many blocks one <see cref="FindBlocksAsync"/> gives at most; 1 where the chain knows no ranges.</summary>
    int RangeMax => 1;

    /// <summary>Blocks from a height upwards on the chain that the node follows, fewer at its head; cheaper than one by one.</summary>
    /// <param name="first">The first height.</param>
    /// <param name="count">How many, 1 to <see cref="RangeMax"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Blocks in order, without gaps; whether each is the child of the one before is for the caller to see.</returns>
    async Task<IReadOnlyList<Block>> FindBlocksAsync(ulong first, int count, CancellationToken cancellationToken) =>
        await FindBlockAsync(first, cancellationToken) is { } block ? [block] : [];
}
