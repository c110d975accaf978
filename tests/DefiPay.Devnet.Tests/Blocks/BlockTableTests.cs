using System.Runtime.CompilerServices;
using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Blocks;

/// <summary>Blocks that left the table's memory are found as if they were there.</summary>
public sealed class BlockTableTests : IDisposable
{
    private readonly TestChain _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Block_BelowTheLastOnes_TakesFiftySixBytesAndItsPlaceInTheIndex() => Assert.Equal(56, Unsafe.SizeOf<BlockTable.Slot>());

    [Fact]
    public async Task Blocks_OfAllHeights_AreFoundByHeightAndHash_AlsoAfterARestart()
    {
        var made = new List<ChainedBlock>();
        for (var i = 0; i < 2 * BlockTable.RecentCount + 20; i++)
        {
            made.Add(await _test.MineAsync());
        }

        AssertFound();
        _test.Reopen();
        AssertFound();

        void AssertFound()
        {
            foreach (var block in made)
            {
                var byHeight = _test.Chain.BlockAt(block.Height)!;
                Assert.Equal((block.Hash, block.Height), (byHeight.Hash, byHeight.Height));
                Assert.Equal((block.Header.Time, block.Header.PreviousHash, block.Header.StateRoot), (byHeight.Header.Time, byHeight.Header.PreviousHash, byHeight.Header.StateRoot));
                Assert.Equal(block.Header.Signature, byHeight.Header.Signature);
                Assert.Equal(block.Height, _test.Chain.FindBlock(block.Hash)!.Height);
            }

            Assert.Null(_test.Chain.BlockAt(_test.Tip.Height + 1));
            Assert.Null(_test.Chain.FindBlock(Hash256.Zero));
        }
    }

    [Fact]
    public async Task Blocks_AfterARevertOverMoreThanAreInMemory_AreThoseBelowIt()
    {
        var payment = _test.Pay(Alice, Bob.Address);
        _test.Accept(payment);
        var below = await _test.MineAsync();
        var snapshot = await _test.Chain.SnapshotAsync(Patience);
        await _test.MineAsync(BlockTable.RecentCount + 50);
        var gone = _test.Tip;

        await _test.Chain.RevertAsync(snapshot.Id, Patience);

        Assert.Equal((below.Hash, below.Height), (_test.Tip.Hash, _test.Tip.Height));
        Assert.Null(_test.Chain.FindBlock(gone.Hash));
        Assert.Null(_test.Chain.BlockAt(below.Height + 1));
        Assert.True(_test.Tip.HasTransactions);
        Assert.Contains(_test.Tip.Block.Transactions, transaction => transaction.Id == payment.Id);
        var next = await _test.MineAsync();
        Assert.Equal(below.Hash, next.Header.PreviousHash);
        Assert.Equal(next.Hash, _test.Chain.BlockAt(next.Height)!.Hash);
    }
}
