using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests;

public sealed class ReorgTests : IDisposable
{
    private readonly TestChain _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Reorg_KeepingTransactions_MinesThemAgain()
    {
        var counter = await _test.DeployCounterAsync();
        var add = _test.Contract(Bob, Call(counter, "Add", ContractParameter.Of(1ul)));
        _test.Accept(add);
        var replaced = await _test.MineAsync();
        var old = _test.Chain.FindReceipt(add.Id)!;

        await _test.Chain.ReorgAsync(1, keepTransactions: true, Patience);

        Assert.Equal(replaced.Height + 1, _test.Tip.Height);
        Assert.NotEqual(replaced.Hash, _test.Chain.BlockAt(replaced.Height)!.Hash);
        Assert.Null(_test.Chain.FindBlock(replaced.Hash));
        Assert.Null(_test.Chain.FindReceipt(add.Id));
        Assert.Equal((1, null), (_test.Chain.WaitingCount, _test.Chain.FindTransaction(add.Id)!.Value.Block));
        await _test.MineAsync();
        var again = _test.Chain.FindReceipt(add.Id)!;
        Assert.Equal(old.Receipt.PostState, again.Receipt.PostState);
        Assert.Equal(old.BlockNumber + 2, again.BlockNumber);
    }

    [Fact]
    public async Task Reorg_DroppingTransactions_LosesThemAndTheirEffects()
    {
        var before = _test.BalanceOf(Alice.Address);
        var counter = await _test.DeployCounterAsync();
        await _test.MineAsync(2);

        await _test.Chain.ReorgAsync(3, keepTransactions: false, Patience);

        Assert.Equal(8ul, _test.Tip.Height);
        Assert.Equal(0, _test.Chain.WaitingCount);
        Assert.False(_test.Chain.StateAt(_test.Tip.Height).Exists(counter));
        Assert.Equal(before, _test.BalanceOf(Alice.Address));
    }

    [Fact]
    public async Task Reorg_CoinsOfTheReplacedBranch_TakeTheirSpendersAlong()
    {
        var counter = await _test.DeployCounterAsync();
        var pay = _test.Contract(Alice, Call(counter, "Deposit"), amountSatoshi: 9_000_000);
        _test.Accept(pay);
        await _test.MineAsync();
        _test.Accept(_test.Contract(Alice, Call(counter, "PayOut", ContractParameter.Of(Bob.Address), ContractParameter.Of(8_000_000ul))));
        await _test.MineAsync();
        // Bob spends a coin that only a generated transaction of the replaced block makes.
        var coin = _test.Chain.UnspentOf(Bob.Address).Single(coin => coin.ValueSatoshi == 8_000_000);
        var orphan = DefiPay.Wallets.Stratis.TransactionBuilder.BuildPayment(Bob, [new(coin.OutPoint, coin.ValueSatoshi)], Alice.Address, 1);
        _test.Accept(orphan);

        await _test.Chain.ReorgAsync(1, keepTransactions: true, Patience);

        Assert.Null(_test.Chain.FindTransaction(orphan.Id));
        Assert.Equal(1, _test.Chain.WaitingCount);
    }

    [Fact]
    public async Task Reorg_AndReopen_GivesTheSameChain()
    {
        var counter = await _test.DeployCounterAsync();
        for (var i = 1ul; i < 6; i++)
        {
            _test.Accept(_test.Contract(Bob, Call(counter, "Add", ContractParameter.Of(i))));
            await _test.MineAsync();
            if (i % 2 == 0)
            {
                await _test.Chain.ReorgAsync((int)i - 1, keepTransactions: i == 2, Patience);
            }
        }

        _test.Accept(_test.Pay(Alice, Bob.Address));
        var (before, waiting) = (Fingerprint(), _test.Chain.WaitingCount);

        _test.Reopen();

        Assert.Equal(before, Fingerprint());
        Assert.Equal(waiting, _test.Chain.WaitingCount);
        await _test.MineAsync();
        Assert.Equal(0, _test.Chain.WaitingCount);
    }

    [Fact]
    public async Task Reorg_TheSameDepthAgain_MakesOtherBlocksAgain()
    {
        await _test.MineAsync(2);
        var seen = new HashSet<Hash256> { _test.Tip.Hash, _test.Chain.BlockAt(5)!.Hash };
        for (var i = 0; i < 3; i++)
        {
            await _test.Chain.ReorgAsync(1, keepTransactions: true, Patience);
            Assert.True(seen.Add(_test.Tip.Hash));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public async Task Reorg_OtherDepths_AreRefused(int depth)
    {
        await _test.MineAsync(2);
        var tip = _test.Tip.Hash;

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _test.Chain.ReorgAsync(depth, true, Patience));
        Assert.Equal(tip, _test.Tip.Hash);
    }

    private string Fingerprint()
    {
        var blocks = Enumerable.Range(0, (int)_test.Tip.Height + 1).Select(height => _test.Chain.BlockAt((ulong)height)!);
        var coins = Stratis.Accounts.KnownAccounts.All.Select(account => account.Address).Append(MinerKey.Address)
            .SelectMany(owner => _test.Chain.UnspentOf(owner));
        return string.Join('\n', blocks.Select(block => $"{block.Hash} {block.Receipts.Count}"))
            + string.Join('\n', coins.Select(coin => $"{coin.OutPoint} {coin.ValueSatoshi} {coin.Height}"))
            + _test.Chain.StateAt(_test.Tip.Height).Root;
    }
}
