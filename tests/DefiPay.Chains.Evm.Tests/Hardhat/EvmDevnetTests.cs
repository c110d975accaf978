using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using DefiPay.Chains.Evm.Tests.Hardhat.Support;

namespace DefiPay.Chains.Evm.Tests.Hardhat;

public class EvmDevnetTests
{
    // Returns 42 to every call: PUSH1 10 PUSH1 12 PUSH1 0 CODECOPY PUSH1 10 PUSH1 0 RETURN | PUSH1 42 PUSH1 0 MSTORE PUSH1 32 PUSH1 0 RETURN
    private const string AnswerCode = "0x600a600c600039600a6000f3602a60005260206000f3";

    [Fact]
    public async Task Transaction_Sent_IsMinedAtOnceAndMadeFinal()
    {
        using var folder = new TemporaryFolder();
        await using var devnet = await Devnets.StartAsync(folder);
        using var rpc = new JsonRpc(devnet.Url);

        var block = await rpc.WaitForBlockOfAsync(await rpc.SendAsync());
        await rpc.WaitForHeadAsync(block + 2);
        var next = await rpc.WaitForBlockOfAsync(await rpc.SendAsync());

        Assert.Equal(1UL, block);
        Assert.Equal(4UL, next); // After the two that confirm, the chain rested.
    }

    [Fact]
    public async Task Restart_AllKindsOfTransactions_GivesTheSameHashes()
    {
        using var folder = new TemporaryFolder();
        string[] before;
        string genesis;
        await using (var devnet = await Devnets.StartAsync(folder))
        {
            using var rpc = new JsonRpc(devnet.Url);
            await rpc.SendAsync(new { gasPrice = "0x77359400" });
            await rpc.SendAsync(new { gasPrice = "0x77359400", accessList = new[] { new { address = JsonRpc.Bob, storageKeys = new[] { $"0x{new string('0', 63)}1" } } } });
            await rpc.SendAsync(new { maxFeePerGas = "0x77359400", maxPriorityFeePerGas = "0x1" });
            await rpc.SendAsync(new { value = "0x0", data = "0x" + new string('7', 4000), gas = "0x186a0" });
            await rpc.WaitForBlockOfAsync((await rpc.CallAsync("eth_sendTransaction", new { from = JsonRpc.Bob, data = AnswerCode })).GetString()!);
            await devnet.MineAsync(30);
            before = await rpc.HashesAsync();
            genesis = devnet.GenesisHash;
        }

        await using var again = await Devnets.StartAsync(folder);
        using var after = new JsonRpc(again.Url);

        Assert.Equal(before, await after.HashesAsync());
        Assert.Equal(genesis, again.GenesisHash);
        Assert.Equal(before[0], genesis);
    }

    [Fact]
    public async Task MinedByOthers_TakenBackByOthers_IsJournaledAsSeen()
    {
        using var folder = new TemporaryFolder();
        string[] before;
        await using (var devnet = await Devnets.StartAsync(folder))
        {
            using var rpc = new JsonRpc(devnet.Url);
            await rpc.CallAsync("evm_increaseTime", 5000);
            await rpc.CallAsync("hardhat_mine", "0x5", "0x3c");
            var snapshot = await rpc.CallAsync("evm_snapshot");
            await devnet.MineAsync(3);
            await rpc.CallAsync("evm_revert", snapshot);
            await rpc.CallAsync("evm_mine");
            await rpc.SendAsync();
            await rpc.WaitForHeadAsync(9);
            await devnet.MineAsync(1);
            before = await rpc.HashesAsync();
        }

        await using var again = await Devnets.StartAsync(folder);
        using var after = new JsonRpc(again.Url);

        Assert.Equal(before, await after.HashesAsync());
    }

    [Fact]
    public async Task Clock_GoesBack_BlocksDoNot()
    {
        using var folder = new TemporaryFolder();
        var time = new MovedTime();
        await using var devnet = await Devnets.StartAsync(folder, time);
        using var rpc = new JsonRpc(devnet.Url);
        foreach (var offset in new[] { 0, 100, -5000, 200, 50 })
        {
            time.Offset = TimeSpan.FromSeconds(offset);
            await devnet.MineAsync(1);
        }

        var times = new List<ulong>();
        for (ulong number = 0; number <= 5; number++)
            times.Add(JsonRpc.Number((await rpc.BlockAsync(number))!.Value.GetProperty("timestamp")));

        Assert.Equal(times.Order(), times);
        Assert.Equal(times[2], times[3]);
        Assert.InRange(times[4] - times[0], 200UL, 230UL);
    }

    [Fact]
    public async Task StateSetFromOutside_NextStart_SaysWhichBlockDiffersAndWhatToDo()
    {
        using var folder = new TemporaryFolder();
        await using (var devnet = await Devnets.StartAsync(folder))
        {
            using var rpc = new JsonRpc(devnet.Url);
            await devnet.MineAsync(1);
            await rpc.CallAsync("hardhat_setBalance", "0x00000000000000000000000000000000000000aa", "0x5");
            await devnet.MineAsync(1);
        }

        var refusal = await Assert.ThrowsAsync<PermanentException>(() => Devnets.StartAsync(folder));

        Assert.Contains("block 2 was 0x", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--reset", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IdleBlockTime_Given_BlocksGoOnAtRest()
    {
        using var folder = new TemporaryFolder();
        await using var devnet = await DefiPay.Chains.Evm.Hardhat.EvmDevnet.StartAsync(
            Devnets.OptionsFor(folder) with { IdleBlockTime = TimeSpan.FromMilliseconds(20) }, TimeProvider.System);
        using var rpc = new JsonRpc(devnet.Url);

        await rpc.WaitForHeadAsync(5);
    }

    [Fact]
    public async Task Interrupted_FromTheTerminal_NodeLeavesTheDecisionToItsParent()
    {
        using var folder = new TemporaryFolder();
        await using var devnet = await Devnets.StartAsync(folder);
        using var rpc = new JsonRpc(devnet.Url);
        using (var kill = Process.Start("kill", ["-INT", devnet.NodeProcessId.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();

        await rpc.WaitForBlockOfAsync(await rpc.SendAsync());
    }

    [Fact]
    public async Task ResetByOthers_ChainBeginsAnew()
    {
        using var folder = new TemporaryFolder();
        await using var devnet = await Devnets.StartAsync(folder);
        using var rpc = new JsonRpc(devnet.Url);
        await devnet.MineAsync(3);

        await rpc.CallAsync("hardhat_reset");

        Assert.Equal(1UL, await rpc.WaitForBlockOfAsync(await rpc.SendAsync()));
        Assert.Equal(devnet.GenesisHash, (await rpc.HashesAsync())[0]);
    }

    [Fact]
    public async Task Port_Taken_IsNamed()
    {
        using var folder = new TemporaryFolder();
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        var port = ((IPEndPoint)holder.LocalEndpoint).Port;

        var refusal = await Assert.ThrowsAsync<RetryableException>(
            () => DefiPay.Chains.Evm.Hardhat.EvmDevnet.StartAsync(Devnets.OptionsFor(folder) with { Port = port }, TimeProvider.System));

        Assert.Contains($"Port {port}, wanted for the EVM devnet, is taken", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_BesideABuildThatIsHalfwayThroughItsFiles_Works()
    {
        using var folder = new TemporaryFolder();
        var repository = HardhatFolder.CreateIn(folder);
        var built = HardhatFolder.BuildInfo(repository);
        Directory.CreateDirectory(built);
        await File.WriteAllTextAsync(Path.Combine(built, "half.json"), """{"_format":"hh-sol-build-info-1","id":"half","inp""");

        await using var devnet = await DefiPay.Chains.Evm.Hardhat.EvmDevnet.StartAsync(
            Devnets.OptionsFor(folder) with { NpmRoots = [repository] }, TimeProvider.System);

        using var rpc = new JsonRpc(devnet.Url);
        Assert.Equal(1UL, await rpc.WaitForBlockOfAsync(await rpc.SendAsync()));
    }

    private sealed class MovedTime : TimeProvider
    {
        private readonly DateTimeOffset _start = System.GetUtcNow();

        public TimeSpan Offset { get; set; }

        public override DateTimeOffset GetUtcNow() => _start + Offset;
    }
}
