using DefiPay.Chains;

namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>A node that claims a far head and has no block but the first.</summary>
internal sealed class BoastfulBlockSource(IBlockSource inner) : IBlockSource
{
    public ChainId ChainId => inner.ChainId;

    public Task<BlockRef> GetHeadAsync(CancellationToken cancellationToken) => Task.FromResult(new BlockRef(1_000_000, new string('7', 64)));

    public Task<BlockHeader?> FindHeaderAsync(ulong number, CancellationToken cancellationToken) =>
        number == 0 ? inner.FindHeaderAsync(0, cancellationToken) : Task.FromResult<BlockHeader?>(null);

    public Task<Block?> FindBlockAsync(ulong number, CancellationToken cancellationToken) => Task.FromResult<Block?>(null);

    public Task<Block?> FindBlockAsync(string hash, CancellationToken cancellationToken) => Task.FromResult<Block?>(null);
}
