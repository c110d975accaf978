using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Devnet.Wallets;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests;

/// <summary>The system's clock is set back or forward, or is wrong from the start; time itself goes on as ever.</summary>
public class ClockJumpTests
{
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(16);

    public static TheoryData<TimeSpan> Jumps => new()
    {
        TimeSpan.FromHours(-1),
        TimeSpan.FromDays(1),
        TimeSpan.FromDays(-365 * 60),
        TimeSpan.FromDays(365 * 100),
    };

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task Mining_ByHandAcrossJumpsAndRestarts_GivesEachBlockALaterTime(TimeSpan jump)
    {
        using var test = new TestChain();
        await test.MineAsync(3);
        test.Time.Jump(jump);
        await MineAPaymentAsync(test);
        test.Reopen();
        await MineAPaymentAsync(test);
        test.Time.Jump(-jump);
        test.Reopen();
        await MineAPaymentAsync(test);
        await test.Chain.ReorgAsync(2, keepTransactions: true, Patience);
        await test.MineAsync();

        AssertTimesGrow(test.Chain);
        Assert.InRange(test.Tip.Header.Time, 1u, BlockRules.TimeMax);
    }

    [Fact]
    public async Task Mining_AfterAJumpBack_CatchesUpWithTheClock()
    {
        using var test = new TestChain();
        test.Time.Jump(TimeSpan.FromMinutes(-1));
        await test.MineAsync(2);
        test.Time.Jump(TimeSpan.FromMinutes(2));
        await test.MineAsync();

        AssertTimesGrow(test.Chain);
        Assert.Equal(test.Time.GetUtcNow().ToUnixTimeSeconds(), test.Tip.Header.Time);
    }

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task Interval_AcrossAJump_KeepsItsPace(TimeSpan jump)
    {
        using var test = new TestChain();
        await using var producer = Start(test, options => options with { BlockTime = Spacing });

        await UntilAsync(() => test.Time.NextDue() == Spacing);
        test.Time.Jump(jump);
        for (var height = 5ul; height < 8; height++)
        {
            await AdvanceToHeightAsync(test, height);

            // No more than the time that went by makes due.
            Assert.Equal(height, test.Tip.Height);
        }

        AssertTimesGrow(test.Chain);
    }

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task Automatic_AcrossAJump_MinesAtOnceAndGoesOnSlowly(TimeSpan jump)
    {
        using var test = new TestChain();
        await using var producer = Start(test, options => options with { IdleBlockTime = Spacing });

        await UntilAsync(() => test.Time.NextDue() == Spacing);
        test.Time.Jump(jump);
        test.Accept(test.Pay(Alice, Bob.Address));
        await UntilAsync(() => test.Tip.Height >= 5);
        Assert.True(test.Tip.HasTransactions);
        await AdvanceToHeightAsync(test, 6);

        Assert.Equal(6ul, test.Tip.Height);
        AssertTimesGrow(test.Chain);
    }

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task Chain_BegunWhileTheClockIsWrong_GoesOnWhenItIsRight(TimeSpan jump)
    {
        using var folder = new DataFolder();
        var time = new ManualTime();
        time.Jump(jump);
        using var chain = DevnetChain.Open(OptionsFor(folder), time);
        await chain.MineAsync(2, Patience);
        time.Jump(-jump);
        await chain.MineAsync(2, Patience);

        AssertTimesGrow(chain);
        Assert.InRange(chain.Tip.Header.Time, 1u, BlockRules.TimeMax);
    }

    /// <summary>Five minutes are five minutes, also where the clock was set back an hour meanwhile.</summary>
    [Fact]
    public void UnlockedWallet_AfterFiveMinutes_IsLockedWhateverTheClockSays()
    {
        using var folder = new DataFolder();
        using var test = new TestChain();
        var time = test.Time;
        var wallets = new NodeWallets(test.Chain, OptionsFor(folder), time);
        wallets.Create("mine", "p", "", null);
        var first = wallets.Unlock(wallets.Get("mine"), "p");
        time.Jump(TimeSpan.FromHours(-1));
        time.Advance(TimeSpan.FromMinutes(4));
        Assert.Same(first, wallets.Unlock(wallets.Get("mine"), "p"));

        time.Advance(TimeSpan.FromMinutes(2));

        Assert.NotSame(first, wallets.Unlock(wallets.Get("mine"), "p"));
    }

    [Fact]
    public async Task Status_AfterAJumpBack_SaysHowLongTheNodeRan()
    {
        var time = new ManualTime();
        await using var devnet = await StartAsync(time: time);
        time.Advance(TimeSpan.FromMinutes(3));
        time.Jump(TimeSpan.FromHours(-1));

        Assert.Equal("00:03:00", (await devnet.GetAsync("Node/status")).GetProperty("runningTime").GetString());
    }

    private static async Task MineAPaymentAsync(TestChain test)
    {
        var payment = test.Pay(Alice, Bob.Address);
        test.Accept(payment);
        await test.MineAsync(2);
        Assert.NotNull(test.Chain.FindTransaction(payment.Id)?.Block);
    }

    /// <summary>Lets time go by whenever the producer waits for it; it may look once more at what has arrived, and wait anew.</summary>
    private static Task AdvanceToHeightAsync(TestChain test, ulong height) => UntilAsync(() =>
    {
        if (test.Tip.Height < height && test.Time.NextDue() is { } rest)
        {
            Assert.InRange(rest, TimeSpan.Zero, Spacing);
            test.Time.Advance(rest);
        }

        return test.Tip.Height >= height;
    });

    private static void AssertTimesGrow(DevnetChain chain)
    {
        for (var height = 1ul; height <= chain.Tip.Height; height++)
        {
            var (below, time) = (chain.BlockAt(height - 1)!.Header.Time, chain.BlockAt(height)!.Header.Time);
            Assert.True(time > below, $"Block {height} has the time {time}, the one below {below}.");
        }
    }

    private static BlockProducer Start(TestChain test, Func<DevnetOptions, DevnetOptions> change) => BlockProducer.Start(
        test.Chain, change(new DevnetOptions { DataFolder = "-", IdleBlockTime = TimeSpan.Zero, ConfirmingBlocks = 0 }), test.Time);
}
