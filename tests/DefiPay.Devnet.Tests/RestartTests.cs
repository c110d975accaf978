using DefiPay.Devnet.Storage;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests;

public sealed class RestartTests : IDisposable
{
    private readonly TestChain _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Reopen_AfterContracts_HasStateReceiptsAndWaitingTransactions()
    {
        var counter = await _test.DeployCounterAsync();
        var add = _test.Contract(Alice, Call(counter, "Add", ContractParameter.Of(7ul)));
        _test.Accept(add);
        await _test.MineAsync();
        var waiting = _test.Contract(Bob, Call(counter, "Add", ContractParameter.Of(1ul)));
        _test.Accept(waiting);
        var tip = _test.Tip.Hash;

        _test.Reopen();

        Assert.Equal(tip, _test.Tip.Hash);
        Assert.Equal("12", _test.Chain.FindReceipt(add.Id)!.Result);
        Assert.Null(_test.Chain.FindTransaction(waiting.Id)!.Value.Block);
        await _test.MineAsync();
        Assert.Equal("13", _test.Chain.FindReceipt(waiting.Id)!.Result);
    }

    [Fact]
    public async Task Reopen_CutAnywhereInTheLastRecord_GoesOnFromTheOneBefore()
    {
        await _test.MineAsync();
        var whole = new FileInfo(_test.ChainFile).Length;
        var tip = _test.Tip.Hash;
        _test.Accept(_test.Pay(Alice, Bob.Address));
        var added = new FileInfo(_test.ChainFile).Length - whole;
        for (var cut = 1; cut <= added; cut += 37)
        {
            _test.Reopen(file => SetLength(file, whole + added - cut));
            Assert.Equal((tip, 0), (_test.Tip.Hash, _test.Chain.WaitingCount));
            _test.Accept(_test.Pay(Alice, Bob.Address));
        }
    }

    [Fact]
    public async Task Reopen_AfterALoadThatAKillEnded_LeavesNothingOfIt()
    {
        await _test.MineAsync();
        var tip = _test.Tip.Hash;
        var loading = Path.Combine(Path.GetDirectoryName(_test.ChainFile)!, "loading");

        _test.Reopen(_ =>
        {
            Directory.CreateDirectory(loading);
            File.WriteAllText(Path.Combine(loading, "chain.log"), "half of it");
        });

        Assert.Equal(tip, _test.Tip.Hash);
        Assert.False(Directory.Exists(loading));
    }

    [Fact]
    public async Task Reopen_DamageInTheMiddle_IsRefusedInWords()
    {
        await _test.MineAsync(3);
        _test.Chain.Dispose();
        var bytes = File.ReadAllBytes(_test.ChainFile);
        bytes[bytes.Length / 2] ^= 0x10;
        File.WriteAllBytes(_test.ChainFile, bytes);

        var exception = Assert.Throws<RecordLogCorruptException>(() => _test.Reopen());
        Assert.Contains("--reset", exception.Message);
    }

    [Fact]
    public void Open_FolderInUse_IsRefused()
    {
        var folder = Path.GetDirectoryName(_test.ChainFile)!;

        Assert.ThrowsAny<IOException>(() => DevnetChain.Open(
            new DevnetOptions { DataFolder = folder }, TimeProvider.System));
    }

    private static void SetLength(string file, long length)
    {
        using var stream = File.OpenWrite(file);
        stream.SetLength(length);
    }
}
