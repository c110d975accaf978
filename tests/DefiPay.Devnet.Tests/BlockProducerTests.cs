using DefiPay.Devnet.Tests.Support;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests;

/// <summary>The clock moves only when a test moves it, so what comes without that comes at once.</summary>
public class BlockProducerTests
{
    private static readonly TimeSpan Confirming = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(16);

    [Fact]
    public async Task Arrival_OfATransaction_IsMinedAtOnceAndThenConfirmed()
    {
        using var test = new TestChain(options => options with { ConfirmingBlocks = 2 });
        await using var producer = Start(test, options => options with { ConfirmingBlocks = 2 });

        test.Accept(test.Pay(Alice, Bob.Address));
        await UntilHeightAsync(test, 5);
        Assert.True(test.Tip.HasTransactions);
        await AdvanceToHeightAsync(test, Confirming, 6);
        await AdvanceToHeightAsync(test, Confirming, 7);

        Assert.False(test.Tip.HasTransactions);
        await UntilAsync(() => test.Time.NextDue() is null);
        Assert.Equal(7ul, test.Tip.Height);
    }

    [Fact]
    public async Task Rest_WithIdleTime_GoesOnSlowly()
    {
        using var test = new TestChain();
        await using var producer = Start(test, options => options with { IdleBlockTime = Idle });

        for (var height = 5ul; height < 8; height++)
        {
            await AdvanceToHeightAsync(test, Idle, height);
        }
    }

    [Fact]
    public async Task FixedBlockTime_HoldsForTransactionsToo()
    {
        using var test = new TestChain();
        await using var producer = Start(test, options => options with { BlockTime = Idle });

        await UntilAsync(() => test.Time.NextDue() == Idle);
        var rests = test.Time.TimersSet;
        test.Accept(test.Pay(Alice, Bob.Address));
        await UntilAsync(() => test.Time.TimersSet > rests); // It has looked at the transaction, and rests again.
        test.Time.Advance(Idle / 2);
        await UntilAsync(() => test.Time.NextDue() == Idle / 2);
        Assert.Equal(4ul, test.Tip.Height);
        test.Time.Advance(Idle / 2);
        await UntilHeightAsync(test, 5);

        Assert.True(test.Tip.HasTransactions);
    }

    [Fact]
    public async Task Start_WithAWaitingTransaction_MinesIt()
    {
        using var test = new TestChain();
        test.Accept(test.Pay(Alice, Bob.Address));
        test.Reopen();

        await using var producer = Start(test, options => options);

        await UntilHeightAsync(test, 5);
        Assert.True(test.Tip.HasTransactions);
    }

    private static BlockProducer Start(TestChain test, Func<DevnetOptions, DevnetOptions> change) => BlockProducer.Start(
        test.Chain, change(new DevnetOptions { DataFolder = "-", IdleBlockTime = TimeSpan.Zero, ConfirmingBlocks = 0 }), test.Time);

    /// <summary>
    /// Moves the clock whenever the producer waits for it. That may be twice for a block: what has arrived may make it look once more, and rest
    /// again, just as the clock moves.
    /// </summary>
    private static Task AdvanceToHeightAsync(TestChain test, TimeSpan expected, ulong height) => UntilAsync(() =>
    {
        if (test.Tip.Height < height && test.Time.NextDue() is { } rest)
        {
            Assert.Equal(expected, rest);
            test.Time.Advance(rest);
        }

        return test.Tip.Height >= height;
    });

    private static Task UntilHeightAsync(TestChain test, ulong height) => UntilAsync(() => test.Tip.Height >= height);
}
