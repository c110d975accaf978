using DefiPay.Devnet.Storage;
using DefiPay.Devnet.Tests.Support;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Storage;

/// <summary>A chain's file that holds a part of itself twice, as a copy that was taken up again at the wrong place: each record is sound.</summary>
public sealed class DoubledChainTests : IDisposable
{
    private const int MarkBytes = 8;

    private readonly TestChain _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Reopen_OfAFileWithADoubledPart_NeverLosesWhatWasAcknowledged()
    {
        await _test.DeployCounterAsync();
        var payment = _test.Pay(Bob, Alice.Address);
        _test.Accept(payment);
        await _test.MineAsync(2);
        await _test.Chain.SnapshotAsync(Patience);
        await _test.Chain.ReorgAsync(1, keepTransactions: true, Patience);
        await _test.MineAsync();
        _test.Accept(_test.Pay(Alice, Bob.Address));
        var (tip, waiting) = (_test.Tip.Hash, _test.Chain.WaitingCount);
        var ends = RecordEnds();
        var whole = Touched(bytes => bytes);

        var refusals = 0;
        for (var first = 0; first < ends.Length; first++)
        {
            for (var last = first + 1; last < ends.Length; last++)
            {
                byte[] doubled = [.. whole[..ends[last]], .. whole[ends[first]..]];
                try
                {
                    Touched(_ => doubled);
                }
                catch (RecordLogCorruptException refusal)
                {
                    Assert.Contains("does not follow", refusal.Message, StringComparison.Ordinal);
                    Assert.Equal(doubled, File.ReadAllBytes(_test.ChainFile));
                    refusals++;
                    continue;
                }

                // Only what says the same twice may pass: a transaction that was accepted two times.
                Assert.Equal((tip, waiting), (_test.Tip.Hash, _test.Chain.WaitingCount));
                Assert.NotNull(_test.Chain.FindTransaction(payment.Id)?.Block);
            }
        }

        Assert.InRange(refusals, ends.Length, ends.Length * ends.Length);
        Touched(_ => whole);
        Assert.Equal((tip, waiting), (_test.Tip.Hash, _test.Chain.WaitingCount));
    }

    /// <summary>A part at the end once more: the chain went back to where that part began, and nobody was told.</summary>
    [Fact]
    public async Task Reopen_OfAFileThatBeginsAnewAtItsEnd_IsRefusedInWords()
    {
        await _test.MineAsync(5);
        var ends = RecordEnds();

        var refusal = Assert.Throws<RecordLogCorruptException>(() => Touched(bytes => [.. bytes, .. bytes[MarkBytes..ends[2]]]));

        Assert.Contains("Block 0 was there before", refusal.Message, StringComparison.Ordinal);
    }

    private byte[] Touched(Func<byte[], byte[]> change)
    {
        byte[] bytes = [];
        _test.Reopen(file =>
        {
            bytes = change(File.ReadAllBytes(file));
            File.WriteAllBytes(file, bytes);
        });
        return bytes;
    }

    // Where records begin and end: behind the file's mark, and behind each record.
    private int[] RecordEnds()
    {
        var ends = new List<int> { MarkBytes };
        _test.Chain.Dispose();
        using (RecordLog.Open(_test.ChainFile, payload => ends.Add(ends[^1] + RecordLog.FrameBytes + payload.Length)))
        {
        }

        _test.Reopen();
        return [.. ends];
    }
}
