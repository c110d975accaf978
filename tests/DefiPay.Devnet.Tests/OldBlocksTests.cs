using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests;

/// <summary>Blocks that have left memory.</summary>
public sealed class OldBlocksTests : IDisposable
{
    private readonly TestChain _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Find_AfterManyBlocksAndARestart_GivesTransactionReceiptAndState()
    {
        var counter = await _test.DeployCounterAsync();
        var add = _test.Contract(Alice, ContractScript.Call(counter, "Add", 100, 50_000, ContractParameter.Of(7ul)));
        _test.Accept(add);
        var block = await _test.MineAsync();
        var (bytes, receipt) = (block.Block.ToBytes(), block.Receipts[0].Encode());
        await _test.MineAsync(30);

        AssertFound();
        _test.Reopen();
        AssertFound();

        void AssertFound()
        {
            var found = _test.Chain.FindTransaction(add.Id)!.Value;
            Assert.Equal(add.ToBytes(), found.Transaction.ToBytes());
            Assert.Equal(block.Height, found.Block!.Height);
            Assert.Equal(bytes, found.Block.Block.ToBytes());
            Assert.Equal(receipt, _test.Chain.FindReceipt(add.Id)!.Encode());
            Assert.Equal(block.Receipts[0].Receipt.PostState, _test.Chain.StateAt(block.Height).Root);
            Assert.True(_test.Chain.StateAt(block.Height).Exists(counter));
        }
    }

    [Fact]
    public async Task Revert_OverMoreBlocksThanAreRemembered_GivesTheCoinsBack()
    {
        var snapshot = await _test.Chain.SnapshotAsync(Patience);
        var before = (_test.BalanceOf(Alice.Address), _test.BalanceOf(Bob.Address));
        var coins = _test.CoinsOf(Alice).Select(coin => coin.OutPoint.ToString()).Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < 20; i++)
        {
            _test.Accept(_test.Pay(Alice, Bob.Address));
            await _test.MineAsync();
        }

        await _test.MineAsync(DevnetChain.ReorgDepthMax + 20);
        _test.Reopen();
        await _test.Chain.RevertAsync(snapshot.Id, Patience);

        Assert.Equal(before, (_test.BalanceOf(Alice.Address), _test.BalanceOf(Bob.Address)));
        Assert.Equal(coins, _test.CoinsOf(Alice).Select(coin => coin.OutPoint.ToString()).Order(StringComparer.Ordinal));
        _test.Accept(_test.Pay(Alice, Bob.Address));
        await _test.MineAsync();
    }
}
