using DefiPay.Chains.Evm.Tests.Hardhat.Support;

namespace DefiPay.Chains.Evm.Tests.Hardhat;

public class ReorgTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(1, false)]
    [InlineData(4, true)]
    public async Task Reorg_Depth_ReplacesBlocksAndIsJournaled(int depth, bool keepTransactions)
    {
        using var folder = new TemporaryFolder();
        string[] after;
        await using (var devnet = await Devnets.StartAsync(folder))
        {
            using var rpc = new JsonRpc(devnet.Url);
            await devnet.MineAsync(7);
            var transaction = await rpc.SendAsync();
            await rpc.WaitForBlockOfAsync(transaction);
            await rpc.WaitForHeadAsync(10);
            await devnet.ReorgAsync(2, keepTransactions: true); // The empty blocks that confirm.
            var before = await rpc.HashesAsync();
            var head = (ulong)before.Length - 1;
            var common = head - (ulong)depth;

            await devnet.ReorgAsync(depth, keepTransactions);
            var now = await rpc.HashesAsync();
            if (depth > 1 && keepTransactions)
                Assert.Equal(head + 2, await rpc.WaitForBlockOfAsync(transaction));

            Assert.Equal(before[..(int)(common + 1)], now[..(int)(common + 1)]);
            Assert.True(now.Length > before.Length);
            for (var number = (int)common + 1; number < before.Length; number++)
                Assert.NotEqual(before[number], now[number]);
            await devnet.MineAsync(1);
            after = await rpc.HashesAsync();
        }

        await using var again = await Devnets.StartAsync(folder);
        using var later = new JsonRpc(again.Url);
        Assert.Equal(after, (await later.HashesAsync())[..after.Length]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reorg_TransactionInLastBlock_WaitsAgainOrIsLost(bool keepTransactions)
    {
        using var folder = new TemporaryFolder();
        await using var devnet = await DefiPay.Chains.Evm.Hardhat.EvmDevnet.StartAsync(
            Devnets.OptionsFor(folder) with { ConfirmingBlocks = 0 }, TimeProvider.System);
        using var rpc = new JsonRpc(devnet.Url);
        var transaction = await rpc.SendAsync();
        Assert.Equal(1UL, await rpc.WaitForBlockOfAsync(transaction));

        await devnet.ReorgAsync(1, keepTransactions);

        if (keepTransactions)
            Assert.Equal(3UL, await rpc.WaitForBlockOfAsync(transaction));
        else
            Assert.Null(await rpc.BlockOfAsync(transaction));
    }

    [Fact]
    public async Task Reorg_WhileOthersLook_TheyNeverSeeAShorterChain()
    {
        using var folder = new TemporaryFolder();
        await using var devnet = await Devnets.StartAsync(folder);
        using var rpc = new JsonRpc(devnet.Url);
        await devnet.MineAsync(50);

        var reorg = devnet.ReorgAsync(3, keepTransactions: true);
        var heads = new List<ulong>();
        do
            heads.Add(await rpc.HeadAsync());
        while (!reorg.IsCompleted);
        await reorg;

        Assert.All(heads, head => Assert.True(head is 50 or 51, $"The head was seen at {head}."));
        Assert.Equal(51UL, await rpc.HeadAsync());
    }

    [Fact]
    public async Task Reorg_DeeperThanTheChain_IsRefusedAndChangesNothing()
    {
        using var folder = new TemporaryFolder();
        await using var devnet = await Devnets.StartAsync(folder);
        using var rpc = new JsonRpc(devnet.Url);
        await devnet.MineAsync(2);
        var before = await rpc.HashesAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => devnet.ReorgAsync(3, keepTransactions: true));

        Assert.Equal(before, await rpc.HashesAsync());
    }
}
