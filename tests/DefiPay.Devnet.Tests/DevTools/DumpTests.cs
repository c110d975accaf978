using DefiPay.Devnet.Storage;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.DevTools;

public sealed class DumpTests : IDisposable
{
    private readonly TestChain _from = new();
    private readonly TestChain _to = new();

    public void Dispose()
    {
        _from.Dispose();
        _to.Dispose();
    }

    [Fact]
    public async Task Load_OfADump_GivesTheSameChainThatGoesOnAndIsOnDisk()
    {
        var counter = await _from.DeployCounterAsync();
        var waiting = _from.Pay(Bob, Alice.Address);
        _from.Accept(waiting);
        var snapshot = await _from.Chain.SnapshotAsync(Patience);
        await _to.MineAsync(9);

        await LoadAsync(await DumpAsync());

        Assert.Equal(_from.Tip.Hash, _to.Tip.Hash);
        Assert.Equal(_from.BalanceOf(Alice.Address), _to.BalanceOf(Alice.Address));
        Assert.Equal(waiting.Id, Assert.Single(_to.Chain.WaitingTransactions()).Id);
        Assert.Equal(snapshot.Id, Assert.Single(_to.Chain.Snapshots).Id);
        var add = _to.Contract(Alice, Call(counter, "Add", ContractParameter.Of(7ul)));
        _to.Accept(add);
        var tip = await _to.MineAsync();
        _to.Reopen();
        Assert.Equal(tip.Hash, _to.Tip.Hash);
        Assert.Equal("12", _to.Chain.FindReceipt(add.Id)!.Result);
    }

    [Fact]
    public async Task Load_ThenTraceAndReplay_ExplainTheTransactionsOfTheDump()
    {
        var counter = await _from.DeployCounterAsync();
        var add = _from.Contract(Alice, Call(counter, "Add", ContractParameter.Of(7ul)));
        _from.Accept(add);
        await _from.MineAsync();

        await LoadAsync(await DumpAsync());

        Assert.NotNull(_to.Chain.Trace(add.Id));
        Assert.True(_to.Chain.Replay(add.Id)!.Success);
    }

    /// <summary>Who sent a dump slowly once kept everybody's transactions waiting.</summary>
    [Fact]
    public async Task Load_OfADumpThatComesSlowly_KeepsNobodyFromMining()
    {
        await _from.DeployCounterAsync();
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var slow = new PausedStream(await DumpAsync(), goOn.Task);
        var load = _to.Chain.LoadAsync(slow, Patience);
        await slow.Paused.WaitAsync(Patience);

        var payment = _to.Pay(Alice, Bob.Address);
        _to.Accept(payment);
        await _to.MineAsync();
        Assert.NotNull(_to.Chain.FindTransaction(payment.Id)?.Block);
        Assert.False(load.IsCompleted);
        goOn.SetResult();
        await load;

        Assert.Equal(_from.Tip.Hash, _to.Tip.Hash);
    }

    [Fact]
    public async Task Load_OfADumpWithAnyByteChanged_IsRefusedAndChangesNothing()
    {
        await _from.DeployCounterAsync();
        var dump = await DumpAsync();
        var tip = _to.Tip.Hash;
        var random = new Random(20261121);

        for (var i = 0; i < 60; i++)
        {
            var broken = (byte[])dump.Clone();
            var at = i < 40 ? i : random.Next(broken.Length);
            broken[at] ^= (byte)random.Next(1, 256);
            await RefusedAsync(broken);
        }

        for (var i = 0; i < 20; i++)
        {
            await RefusedAsync(dump[..random.Next(dump.Length)]);
        }

        await RefusedAsync([.. dump, 0]);
        Assert.Equal(tip, _to.Tip.Hash);
        _to.Reopen();
        Assert.Equal(tip, _to.Tip.Hash);
    }

    [Fact]
    public async Task Load_OfAnotherNetworksDumpOrAForeignFile_SaysSo()
    {
        using var other = new TestChain(options => options with { Network = StratisNetwork.CirrusTest });
        using var stream = new MemoryStream();
        await other.Chain.DumpAsync(stream, Patience);

        Assert.Contains("CirrusTest", (await RefusedAsync(stream.ToArray())).Message);
        Assert.Contains("no dump", (await RefusedAsync("PK a zip file, perhaps"u8.ToArray())).Message);
    }

    [Fact]
    public async Task Load_OfASoundFileThatHoldsNoChain_IsRefused()
    {
        using var stream = new MemoryStream();
        var nothing = "DPAYLOG1"u8.ToArray();
        await ChainDump.WriteAsync(
            (buffer, offset, _) =>
            {
                nothing.AsSpan((int)offset).CopyTo(buffer.Span);
                return ValueTask.FromResult(nothing.Length - (int)offset);
            },
            nothing.Length,
            StratisNetwork.CirrusDev.Name,
            stream,
            Patience);

        Assert.Contains("no chain of a devnet", (await RefusedAsync(stream.ToArray())).Message);
    }

    [Fact]
    public async Task Load_OfAChainWhoseBlocksUsedMoreGasThanThisNodeAllows_IsRefusedWithTheNodesCode()
    {
        using var generous = new TestChain(options => options with { BlockGasLimit = 10_000_000 });
        var counter = await generous.DeployCounterAsync();
        for (var i = 0; i < 12; i++)
        {
            generous.Accept(generous.Contract(i % 2 == 0 ? Alice : Bob, Call(counter, "Burn", ContractParameter.Of(ulong.MaxValue))));
        }

        var block = await generous.MineAsync();
        Assert.Equal(12, block.Receipts.Count);
        using var stream = new MemoryStream();
        await generous.Chain.DumpAsync(stream, Patience);

        var refusal = await RefusedAsync(stream.ToArray());

        Assert.StartsWith("gas-limit-per-block-exceeded", refusal.Message);
        Assert.Contains($"Block {block.Height}", refusal.Message);
    }

    [Fact]
    public async Task Routes_DumpAndLoadOverHttp()
    {
        await using var from = await StartAsync();
        await using var to = await StartAsync();
        var counter = await from.DeployCounterAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/devnet/dump");
        using var dump = await from.RequestAsync(request);
        var bytes = await dump.Content.ReadAsByteArrayAsync();

        using var load = new HttpRequestMessage(HttpMethod.Post, "api/devnet/load") { Content = new ByteArrayContent(bytes) };
        load.Content.Headers.ContentType = new("application/octet-stream");
        using var loaded = await to.RequestAsync(load);

        Assert.True(loaded.IsSuccessStatusCode, await loaded.Content.ReadAsStringAsync());
        Assert.Equal(from.Chain.Tip.Hash, to.Chain.Tip.Hash);
        var count = await to.GetAsync($"contract/{Base58(counter)}/property/Count");
        Assert.Equal(5, count.GetProperty("return").GetInt32());
        Assert.Contains("octet-stream", (await to.PostAsync("devnet/load", new { }, System.Net.HttpStatusCode.BadRequest)).ToString());
    }

    private async Task<byte[]> DumpAsync()
    {
        using var stream = new MemoryStream();
        await _from.Chain.DumpAsync(stream, Patience);
        return stream.ToArray();
    }

    private Task LoadAsync(byte[] dump) => _to.Chain.LoadAsync(new MemoryStream(dump), Patience);

    private Task<ChainDumpException> RefusedAsync(byte[] dump) => Assert.ThrowsAsync<ChainDumpException>(() => LoadAsync(dump));

    /// <summary>Gives the first half of the bytes, and the other one when it is told to.</summary>
    private sealed class PausedStream(byte[] bytes, Task goOn) : MemoryStream(bytes)
    {
        private readonly TaskCompletionSource _paused = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Paused => _paused.Task;

        public override async ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken = default)
        {
            var half = Length / 2;
            if (Position < half)
            {
                return await base.ReadAsync(destination[..(int)Math.Min(destination.Length, half - Position)], cancellationToken);
            }

            _paused.TrySetResult();
            await goOn.WaitAsync(cancellationToken);
            return await base.ReadAsync(destination, cancellationToken);
        }
    }
}
