using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Storage;

/// <summary>The chain on disk: accepted transactions and branches, in the order in which they took effect.</summary>
internal sealed class ChainLog : IDisposable
{
    /// <summary>The chain's file in its folder.</summary>
    public const string FileName = "chain.log";

    private const byte TransactionKind = 1;
    private const byte BranchKind = 2;
    private const byte SnapshotKind = 3;
    private const byte RevertKind = 4;

    private readonly RecordLog _log;

    private readonly string _path;

    private ChainLog(RecordLog log, string path)
    {
        _log = log;
        _path = path;
    }

    /// <summary>Opens the chain's file in a folder, and hands out what it holds.</summary>
    /// <exception cref="RecordLogCorruptException">The file is damaged.</exception>
    /// <exception cref="IOException">The folder cannot be used, or another program uses it.</exception>
    public static ChainLog Open(string folder, ChainSteps steps)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        return new ChainLog(RecordLog.Open(path, record =>
        {
            try
            {
                Replay(record.Span, steps);
            }
            catch (Exception exception) when (exception is FormatException or InvalidOperationException)
            {
                throw new RecordLogCorruptException($"{path} holds a step that does not follow from those before it: {exception.Message}");
            }
        }), path);
    }

    /// <summary>Returns when the transaction is on disk.</summary>
    public void Append(Transaction transaction)
    {
        var writer = new WireWriter();
        writer.WriteBytes([TransactionKind]);
        transaction.WriteTo(writer);
        Append(writer);
    }

    /// <summary>Returns when the branch is on disk.</summary>
    public void Append(BranchRecord branch)
    {
        var writer = new WireWriter();
        writer.WriteBytes([BranchKind]);
        branch.WriteTo(writer);
        Append(writer);
    }

    /// <summary>Returns when the snapshot is on disk: it is of the chain as the steps before leave it.</summary>
    public void AppendSnapshot(uint id) => Append(SnapshotKind, id);

    /// <summary>Returns when the way back to a snapshot is on disk.</summary>
    public void AppendRevert(uint id) => Append(RevertKind, id);

    /// <summary>Bytes of the file that count.</summary>
    public long Length => _log.Length;

    /// <summary>Reads bytes of the file from an offset on, while others append.</summary>
    public ValueTask<int> ReadAsync(Memory<byte> buffer, long offset, CancellationToken cancellationToken) => _log.ReadAsync(buffer, offset, cancellationToken);

    public void Dispose() => _log.Dispose();

    private static void Replay(ReadOnlySpan<byte> record, ChainSteps steps)
    {
        var reader = new WireReader(record);
        switch (reader.ReadBytes(1)[0])
        {
            case TransactionKind:
                steps.OnTransaction(Transaction.Read(ref reader));
                break;
            case BranchKind:
                steps.OnBranch(BranchRecord.Read(ref reader));
                break;
            case SnapshotKind:
                steps.OnSnapshot(reader.ReadUInt32());
                break;
            case RevertKind:
                steps.OnRevert(reader.ReadUInt32());
                break;
            case var kind:
                throw new FormatException($"Kind {kind} is unknown; a later version may have written it.");
        }
    }

    private void Append(byte kind, uint id)
    {
        var writer = new WireWriter();
        writer.WriteBytes([kind]);
        writer.WriteUInt32(id);
        Append(writer);
    }

    private void Append(WireWriter writer)
    {
        try
        {
            _log.Append(writer.Written);
        }
        catch (IOException failure)
        {
            throw new ChainWriteException(_path, failure);
        }
    }
}
