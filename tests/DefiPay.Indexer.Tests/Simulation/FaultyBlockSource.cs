using DefiPay.Chains;

namespace DefiPay.Indexer.Tests.Simulation;

/// <summary>A node that answers only sometimes.</summary>
internal sealed class FaultyBlockSource(IBlockSource inner, Random random, double failRate) : IBlockSource
{
    public ChainId ChainId => inner.ChainId;

    public Task<BlockRef> GetHeadAsync(CancellationToken cancellationToken) => Fail<BlockRef>() ?? inner.GetHeadAsync(cancellationToken);

    public Task<BlockHeader?> FindHeaderAsync(ulong number, CancellationToken cancellationToken) =>
        Fail<BlockHeader?>() ?? inner.FindHeaderAsync(number, cancellationToken);

    public Task<Block?> FindBlockAsync(ulong number, CancellationToken cancellationToken) => Fail<Block?>() ?? inner.FindBlockAsync(number, cancellationToken);

    public Task<Block?> FindBlockAsync(string hash, CancellationToken cancellationToken) => Fail<Block?>() ?? inner.FindBlockAsync(hash, cancellationToken);

    private Task<T>? Fail<T>()
    {
        lock (random)
            return random.NextDouble() < failRate ? Task.FromException<T>(new RetryableException("The simulated node is down.")) : null;
    }
}
