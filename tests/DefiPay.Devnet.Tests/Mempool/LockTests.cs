using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Mempool;

/// <summary>Transactions that may not be mined before a height or a time, and such as want their coins to be so old.</summary>
public sealed class LockTests : IDisposable
{
    private const uint InTime = 1u << 22;
    private const uint Disabled = 1u << 31;

    private readonly TestChain _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task LockTime_OfAHeight_IsPassedByTheBlockAboveIt()
    {
        var next = (uint)_test.Tip.Height + 1;

        AssertRefused("non-final", Spend(lockTime: next, sequence: 0));
        var locked = Spend(lockTime: next - 1, sequence: 0);
        _test.Accept(locked);
        Assert.Contains((await _test.MineAsync()).Block.Transactions, mined => mined.Id == locked.Id);
    }

    [Fact]
    public async Task LockTime_OfInputsThatDoNotUseIt_MeansNothing()
    {
        _test.Accept(Spend(lockTime: uint.MaxValue, sequence: TransactionInput.FinalSequence));
        await _test.MineAsync();

        Assert.Equal(0, _test.Chain.WaitingCount);
    }

    [Fact]
    public async Task LockTime_OfAMoment_IsTakenByTheNewestBlocksTime_AndMinedByTheMedianOfElevenBlocks()
    {
        await _test.MineAsync(12);
        _test.Time.Advance(TimeSpan.FromHours(1));
        await _test.MineAsync();
        var newest = _test.Tip.Header.Time;

        AssertRefused("non-final", Spend(lockTime: newest, sequence: 0));
        var locked = Spend(lockTime: newest - 1, sequence: 0);
        _test.Accept(locked);

        // Five more blocks of a later time put the newest one of now into the middle.
        for (var blocks = 0; blocks < 5; blocks++)
        {
            Assert.Single((await _test.MineAsync()).Block.Transactions);
        }

        Assert.Contains((await _test.MineAsync()).Block.Transactions, mined => mined.Id == locked.Id);
    }

    [Fact]
    public async Task Sequence_OfBlocks_IsPassedWhenTheCoinIsSoOld()
    {
        _test.Accept(_test.Pay(Alice, Alice.Address, 5_000_000));
        var made = (await _test.MineAsync()).Height;
        var coin = _test.CoinsOf(Alice).Single(one => one.ValueSatoshi == 5_000_000).OutPoint;

        // The next block is one above the coin's.
        AssertRefused("non-BIP68-final", Spend(coin, sequence: 2));
        AssertRefused("non-BIP68-final", Spend(coin, sequence: 3));
        await _test.MineAsync();
        AssertRefused("non-BIP68-final", Spend(coin, sequence: 3));
        await _test.MineAsync();
        Assert.Equal(made + 2, _test.Tip.Height);
        AssertRefused("non-BIP68-final", Spend(coin, sequence: 0xffff));
        _test.Accept(Spend(coin, sequence: 3));
    }

    [Fact]
    public async Task Sequence_OfACoinThatWaits_CountsFromTheNextBlock()
    {
        var parent = _test.Pay(Alice, Alice.Address, 5_000_000);
        _test.Accept(parent);
        var coin = new OutPoint(parent.Id, 0);

        AssertRefused("non-BIP68-final", Spend(coin, sequence: 1));
        AssertRefused("non-BIP68-final", Spend(coin, sequence: InTime | 1));
        _test.Accept(Spend(coin, sequence: 0));
        await _test.MineAsync();
        Assert.Equal(0, _test.Chain.WaitingCount);
    }

    [Fact]
    public async Task Sequence_OfTime_IsPassedWhenTheMedianIsSoMuchLater()
    {
        await _test.MineAsync(12);
        _test.Accept(_test.Pay(Alice, Alice.Address, 5_000_000));
        await _test.MineAsync();
        var coin = _test.CoinsOf(Alice).Single(one => one.ValueSatoshi == 5_000_000).OutPoint;

        _test.Time.Advance(TimeSpan.FromSeconds((2 * 512) + 60));
        await _test.MineAsync(5);
        AssertRefused("non-BIP68-final", Spend(coin, sequence: InTime | 2));
        await _test.MineAsync();
        AssertRefused("non-BIP68-final", Spend(coin, sequence: InTime | 4));
        _test.Accept(Spend(coin, sequence: InTime | 2));
    }

    [Theory]
    [InlineData(1, 0xffffu)]
    [InlineData(2, 0xffffu | Disabled)]
    [InlineData(2, TransactionInput.FinalSequence)]
    public void Sequence_OfAnOldVersionOrSwitchedOff_MeansNothing(int version, uint sequence) =>
        _test.Accept(Spend(_test.CoinsOf(Alice)[0].OutPoint, sequence, version: version));

    [Fact]
    public void Sequence_OfANegativeVersion_CountsAsThatOfALaterOne() =>
        AssertRefused("non-BIP68-final", Spend(_test.CoinsOf(Alice)[0].OutPoint, sequence: 0xffff, version: -1));

    private Transaction Spend(uint lockTime, uint sequence) => Spend(_test.CoinsOf(Alice)[0].OutPoint, sequence, lockTime);

    private Transaction Spend(OutPoint coin, uint sequence, uint lockTime = 0, int version = 2) => Alice.Sign(new Transaction(
        [new TransactionInput(coin, [], sequence)], [new TransactionOutput(4_000_000, Script.PayToPublicKeyHash(Bob.Address))], lockTime, version));

    private void AssertRefused(string code, Transaction transaction) => Assert.Equal(code, _test.Chain.Accept(transaction).Code);
}
