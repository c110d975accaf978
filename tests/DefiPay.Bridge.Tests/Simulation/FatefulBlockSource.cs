using DefiPay.Chains;

namespace DefiPay.Bridge.Tests.Simulation;

/// <summary>A node whose every answer may fail.</summary>
internal sealed class FatefulBlockSource(IBlockSource inner, Fate fate) : IBlockSource
{
    public ChainId ChainId => inner.ChainId;

    public Task<BlockRef> GetHeadAsync(CancellationToken cancellationToken) => Ask(() => inner.GetHeadAsync(cancellationToken));

    public Task<BlockHeader?> FindHeaderAsync(ulong number, CancellationToken cancellationToken) => Ask(() => inner.FindHeaderAsync(number, cancellationToken));

    public Task<Block?> FindBlockAsync(ulong number, CancellationToken cancellationToken) => Ask(() => inner.FindBlockAsync(number, cancellationToken));

    public Task<Block?> FindBlockAsync(string hash, CancellationToken cancellationToken) => Ask(() => inner.FindBlockAsync(hash, cancellationToken));

    private async Task<T> Ask<T>(Func<Task<T>> ask)
    {
        await Task.Yield();
        fate.PassNode();
        return await ask();
    }
}
