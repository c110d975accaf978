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
}
