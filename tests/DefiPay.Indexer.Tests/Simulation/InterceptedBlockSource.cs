using DefiPay.Chains;

namespace DefiPay.Indexer.Tests.Simulation;

/// <summary>A node before whose every block something happens, named by its height.</summary>
internal sealed class InterceptedBlockSource(IBlockSource inner, Func<ulong, Task> before) : IBlockSource
{
    public ChainId ChainId => inner.ChainId;

    public Task<BlockRef> GetHeadAsync(CancellationToken cancellationToken) => inner.GetHeadAsync(cancellationToken);

    public Task<BlockHeader?> FindHeaderAsync(ulong number, CancellationToken cancellationToken) => inner.FindHeaderAsync(number, cancellationToken);

    public async Task<Block?> FindBlockAsync(ulong number, CancellationToken cancellationToken)
    {
        await before(number);
        return await inner.FindBlockAsync(number, cancellationToken);
    }

    public Task<Block?> FindBlockAsync(string hash, CancellationToken cancellationToken) => inner.FindBlockAsync(hash, cancellationToken);
}
