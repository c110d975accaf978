using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Mempool;

/// <summary>Transactions that wait and build on each other: a node takes 25 of them, and 101,000 bytes.</summary>
public sealed class ChainLimitsTests : IDisposable
{
    private const ulong Fee = 1_000_000;

    private readonly TestChain _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Chain_OfTwentyFive_IsTaken_AndOneMoreOnlyAfterABlock()
    {
        var last = Accepted(Split(_test.CoinsOf(Alice)[0], 1));
        for (var i = 2; i <= 25; i++)
        {
            last = Accepted(Split(CoinOf(last, 0), 1));
        }

        var oneMore = Split(CoinOf(last, 0), 1);
        Assert.Equal("too-long-mempool-chain", _test.Chain.Accept(oneMore).Code);
        Assert.Equal(26, (await _test.MineAsync()).Block.Transactions.Count);
        Accepted(oneMore);
    }

    [Fact]
    public void Descendants_OfOne_AreTwentyFourAtMost()
    {
        var parent = Accepted(Split(_test.CoinsOf(Alice)[0], 25));
        for (uint i = 0; i < 24; i++)
        {
            Accepted(Split(CoinOf(parent, i), 1));
        }

        Assert.Equal("too-long-mempool-chain", _test.Chain.Accept(Split(CoinOf(parent, 24), 1)).Code);
    }

    [Fact]
    public void Bytes_OfAChain_AreBounded_FromAboveAndFromBelow()
    {
        var large = Accepted(Split(_test.CoinsOf(Alice)[0], 2_900));
        Accepted(Split(CoinOf(large, 0), 30));

        Assert.Equal("too-long-mempool-chain", _test.Chain.Accept(Split(CoinOf(large, 1), 40)).Code);
        Assert.Equal("too-long-mempool-chain", _test.Chain.Accept(Split(CoinOf(large, 1), 100)).Code);
        Accepted(Split(CoinOf(large, 1), 1));
    }

    [Fact]
    public async Task LongerChain_ThatAReorganisationBringsBack_WaitsWhole()
    {
        var last = Accepted(Split(_test.CoinsOf(Alice)[0], 1));
        for (var i = 1; i < 40; i++)
        {
            if (i % 20 == 0)
            {
                await _test.MineAsync();
            }

            last = Accepted(Split(CoinOf(last, 0), 1));
        }

        await _test.MineAsync();
        await _test.Chain.ReorgAsync(2, keepTransactions: true, Patience);

        Assert.Equal(40, _test.Chain.WaitingCount);
        Assert.Equal(41, (await _test.MineAsync()).Block.Transactions.Count);
    }

    private static SpendableCoin CoinOf(Transaction transaction, uint output) => new(new OutPoint(transaction.Id, output), transaction.Outputs[(int)output].ValueSatoshi);

    private static Transaction Split(SpendableCoin coin, int outputs) => Alice.Sign(new Transaction(
        [new TransactionInput(coin.OutPoint, [])],
        [.. Enumerable.Repeat(new TransactionOutput((coin.ValueSatoshi - Fee) / (ulong)outputs, Script.PayToPublicKeyHash(Alice.Address)), outputs)]));

    private Transaction Accepted(Transaction transaction)
    {
        _test.Accept(transaction);
        return transaction;
    }
}
