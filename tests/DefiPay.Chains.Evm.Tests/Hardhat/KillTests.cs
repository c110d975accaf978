using System.Diagnostics;
using DefiPay.Chains.Evm.Hardhat;
using DefiPay.Chains.Evm.Tests.Hardhat.Support;
using DefiPay.TestSupport;

namespace DefiPay.Chains.Evm.Tests.Hardhat;

public class KillTests
{
    private const int RoundsLeast = 3;
    private const int BlocksLeast = 4; // Of fewer the test could say nothing.

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Program_KilledAtAnyMoment_LosesTheLastBlockAtMost(int seed)
    {
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        var watcher = new Watcher();
        for (var round = 0; round < RoundsLeast || watcher.Count < BlocksLeast; round++)
        {
            using (var program = await DevnetProgram.StartAsync(folder))
            {
                await watcher.CheckAsync(program.Url);
                await KillWhileWatchedAsync(watcher, program.Url, random, () =>
                {
                    program.Kill();
                    return Task.CompletedTask;
                });
            }

            // And once while it starts.
            using var starting = DevnetProgram.Begin(folder);
            await Task.Delay(random.Next(100, 1500));
        }

        using var last = await DevnetProgram.StartAsync(folder);
        await watcher.CheckAsync(last.Url);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Node_KilledAtAnyMoment_IsStartedAgainWithTheSameChain(int seed)
    {
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        await using var devnet = await EvmDevnet.StartAsync(Devnets.OptionsFor(folder) with { Port = FreePorts.Take(1)[0] }, TimeProvider.System);
        var watcher = new Watcher();
        var url = devnet.Url;
        for (var round = 0; round < RoundsLeast || watcher.Count < BlocksLeast; round++)
        {
            var killed = devnet.NodeProcessId;
            await KillWhileWatchedAsync(watcher, url, random, async () =>
            {
                using var node = Process.GetProcessById(killed);
                node.Kill();
                await node.WaitForExitAsync();
            });

            await Eventually.HoldsAsync(() => IsServedAsync(url));
            Assert.NotEqual(killed, devnet.NodeProcessId);
            await watcher.CheckAsync(url);
        }

        using var rpc = new JsonRpc(url);
        await rpc.WaitForBlockOfAsync(await rpc.SendAsync());
        Assert.False(devnet.Ended.IsCompleted);
    }

    [Fact]
    public async Task Node_EndsAgainAndAgain_DevnetGivesUpAndSaysWhy()
    {
        using var folder = new TemporaryFolder();
        var told = new List<string>();
        await using var devnet = await EvmDevnet.StartAsync(
            Devnets.OptionsFor(folder) with { Progress = new Listener(told), Port = FreePorts.Take(1)[0] }, new StoppedWatch());
        var killed = 0;
        while (!devnet.Ended.IsCompleted)
        {
            var id = devnet.NodeProcessId;
            if (id != killed && Process.GetProcessById(id) is { } node)
            {
                node.Kill();
                killed = id;
            }

            await Task.WhenAny(devnet.Ended, Task.Delay(5));
        }

        var reason = await Assert.ThrowsAsync<PermanentException>(() => devnet.Ended);
        Assert.Contains("gives up", reason.Message, StringComparison.Ordinal);
        Assert.Contains(told, text => text.Contains("The Hardhat node has ended", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Program_Killed_TakesItsNodeAlong()
    {
        using var folder = new TemporaryFolder();
        using var program = await DevnetProgram.StartAsync(folder);
        using var node = Process.GetProcessById(program.NodeProcessId);

        program.Kill();

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await node.WaitForExitAsync(patience.Token);
    }

    /// <summary>Kills at a moment of chance, which the number generator alone decides: the watcher has one of its own.</summary>
    private static async Task KillWhileWatchedAsync(Watcher watcher, Uri url, Random random, Func<Task> killAsync)
    {
        var (late, own) = (random.Next(50, 700), new Random(random.Next()));
        using var stop = new CancellationTokenSource();
        var watching = watcher.WatchAsync(url, own, stop.Token);
        await Task.Delay(late);
        await killAsync();
        await stop.CancelAsync(); // A watcher that was held up meets the node that came after, and would never see the end of this one.
        await watching;
    }

    private static async Task<bool> IsServedAsync(Uri url)
    {
        using var rpc = new JsonRpc(url);
        try
        {
            await rpc.HeadAsync();
            return true;
        }
        catch (Exception failure) when (ConnectionFailure.Is(failure))
        {
            return false;
        }
    }

    /// <summary>No time passes, so that restarts come within a minute of each other on any machine; what is waited for comes as always.</summary>
    private sealed class StoppedWatch : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }

    private sealed class Listener(List<string> told) : IProgress<EvmDevnetProgress>
    {
        public void Report(EvmDevnetProgress value) => told.Add(value.Text);
    }
}
