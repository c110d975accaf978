using DefiPay.Devnet.Storage;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Tests.Support;

/// <summary>A chain's file, record by record, to be changed and put into a dump whose checksums all fit.</summary>
internal sealed class ForgedChain(IEnumerable<byte[]> records)
{
    private const byte TransactionKind = 1;

    public List<byte[]> Records { get; } = [.. records];

    public static ForgedChain Of(string chainFile)
    {
        var records = new List<byte[]>();
        using (RecordLog.Open(chainFile, record => records.Add(record.ToArray())))
        {
        }

        return new ForgedChain(records);
    }

    public ForgedChain Copy() => new(Records.Select(record => (byte[])record.Clone()));

    /// <summary>Changes the last branch, which should be the tip's block alone.</summary>
    public void ChangeTip(Action<ForgedBranch, ForgedBlock> change)
    {
        var last = Records.FindLastIndex(ForgedBranch.Is);
        var branch = ForgedBranch.Read(Records[last]);
        change(branch, branch.Blocks[^1]);
        Records[last] = branch.Write();
    }

    /// <summary>Changes blocks from the first one on, and signs all that follow again.</summary>
    public void ChangeBlocks(Action<ForgedBlock> change)
    {
        var below = Hash256.Zero;
        for (var i = 0; i < Records.Count; i++)
        {
            if (!ForgedBranch.Is(Records[i]))
            {
                continue;
            }

            var branch = ForgedBranch.Read(Records[i]);
            foreach (var block in branch.Blocks)
            {
                change(block);
                block.Sign(previous: below);
                below = block.Header.Hash;
            }

            Records[i] = branch.Write();
        }
    }

    /// <summary>Adds a transaction that waits.</summary>
    public void AddWaiting(byte[] transaction) => Records.Add([TransactionKind, .. transaction]);

    /// <summary>The dump, with some of the chain's file cut off at its end.</summary>
    public async Task<byte[]> DumpAsync(int cutBytes = 0)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.Delete(path);
            using (var log = RecordLog.Open(path, _ => { }))
            {
                Records.ForEach(record => log.Append(record, flush: false));
            }

            return await SealAsync(File.ReadAllBytes(path)[..^cutBytes]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>A dump of any bytes.</summary>
    public static async Task<byte[]> SealAsync(byte[] chainFile)
    {
        using var stream = new MemoryStream();
        await ChainDump.WriteAsync(
            (buffer, offset, _) =>
            {
                var count = Math.Min(buffer.Length, chainFile.Length - (int)offset);
                chainFile.AsSpan((int)offset, count).CopyTo(buffer.Span);
                return ValueTask.FromResult(count);
            },
            chainFile.Length,
            StratisNetwork.CirrusDev.Name,
            stream,
            TestDevnet.Patience);
        return stream.ToArray();
    }
}
