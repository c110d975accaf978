using System.Diagnostics;
using DefiPay.Chains.Evm.Hardhat;
using DefiPay.Chains.Evm.Tests.Hardhat.Support;

namespace DefiPay.Chains.Evm.Tests.Hardhat;

public class KillTests
{
    private const int Rounds = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Program_KilledAtAnyMoment_LosesTheLastBlockAtMost(int seed)
    {
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        var watcher = new Watcher();
        for (var round = 0; round < Rounds; round++)
        {
            using (var program = await DevnetProgram.StartAsync(folder))
            {
                await watcher.CheckAsync(program.Url);
                var watching = watcher.WatchAsync(program.Url, random, CancellationToken.None);
                await Task.Delay(random.Next(50, 700));
                program.Kill();
                await watching;
            }

            // And once while it starts.
            using var starting = DevnetProgram.Begin(folder);
            await Task.Delay(random.Next(100, 1500));
        }

        using var last = await DevnetProgram.StartAsync(folder);
        await watcher.CheckAsync(last.Url);
        Assert.True(watcher.Count > 3, "The test saw too few blocks to say anything.");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Node_KilledAtAnyMoment_IsStartedAgainWithTheSameChain(int seed)
    {
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        await using var devnet = await Devnets.StartAsync(folder);
        var watcher = new Watcher();
        var url = devnet.Url;
        for (var round = 0; round < Rounds; round++)
        {
            var watching = watcher.WatchAsync(url, random, CancellationToken.None);
            await Task.Delay(random.Next(50, 700));
            var killed = devnet.NodeProcessId;
            using (var node = Process.GetProcessById(killed))
                node.Kill();
            await watching;

            await Eventually.HoldsAsync(() => IsServedAsync(url));
            Assert.NotEqual(killed, devnet.NodeProcessId);
            await watcher.CheckAsync(url);
        }

        using var rpc = new JsonRpc(url);
        await rpc.WaitForBlockOfAsync(await rpc.SendAsync());
        Assert.False(devnet.Ended.IsCompleted);
        Assert.True(watcher.Count > 3, "The test saw too few blocks to say anything.");
    }

    [Fact]
    public async Task Node_EndsAgainAndAgain_DevnetGivesUpAndSaysWhy()
    {
        using var folder = new TemporaryFolder();
        var told = new List<string>();
        await using var devnet = await EvmDevnet.StartAsync(
            Devnets.OptionsFor(folder) with { Progress = new Listener(told) }, TimeProvider.System);
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

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await node.WaitForExitAsync(patience.Token);
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

    private sealed class Listener(List<string> told) : IProgress<EvmDevnetProgress>
    {
        public void Report(EvmDevnetProgress value) => told.Add(value.Text);
    }
}
