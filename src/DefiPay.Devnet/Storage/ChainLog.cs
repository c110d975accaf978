using DefiPay.ContractEngine.Receipts;
using DefiPay.Crypto;
using DefiPay.Devnet.Blocks;
using DefiPay.Files;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Storage;

/// <summary>
/// The chain on disk: accepted transactions and branches, in the order in which they took effect. What is large in it (receipts, state, old blocks)
/// is read from there when it is asked for.
/// </summary>
internal sealed class ChainLog : IBlockBodies, IDisposable
{
    /// <summary>The chain's file in its folder.</summary>
    public const string FileName = "chain.log";

    private const byte TransactionKind = 1;
    private const byte BranchKind = 2;
    private const byte SnapshotKind = 3;
    private const byte RevertKind = 4;

    // Most pieces of state fit.
    private const int NodeReadBytes = 640;

    private readonly RecordLog _log;
    private string _path;

    private ChainLog(RecordLog log, string path)
    {
        _log = log;
        _path = path;
    }

    /// <summary>Opens the chain's file in a folder, and hands out what it holds, together with the log itself, which can be read already.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="onStep">Takes the steps, in order.</param>
    /// <param name="check">Looks at a branch before its turn, on several threads; null for a file that this program wrote.</param>
    /// <exception cref="RecordLogCorruptException">The file is damaged.</exception>
    /// <exception cref="IOException">The folder cannot be used, or another program uses it.</exception>
    public static ChainLog Open(string folder, Action<ChainLog, LogStep> onStep, Action<BranchOutline>? check = null)
    {
        FolderSync.Create(folder);
        var path = Path.Combine(folder, FileName);
        ChainLog? chain = null;
        var log = RecordLog.Open(
            path,
            (payload, offset) => Explained(path, () => Decode(payload, offset, check)),
            (opening, step) => Explained(path, () =>
            {
                onStep(chain ??= new ChainLog(opening, path), step);
                return true;
            }));
        return chain ?? new ChainLog(log, path);
    }

    /// <summary>Returns when the transaction is on disk.</summary>
    public void Append(Transaction transaction) => Append(transaction, flush: true);

    /// <summary>Returns when the branch is on disk, with what a start would read of it.</summary>
    public BranchOutline Append(BranchRecord branch)
    {
        var writer = new WireWriter();
        writer.WriteBytes([BranchKind]);
        branch.WriteTo(writer);
        var end = Append(writer, flush: true) + writer.Written.Length;
        var outline = BranchOutline.Read(writer.WrittenMemory[1..], end, branch.Blocks);
        outline.KeepIn(this);
        return outline;
    }

    /// <summary>Writes a transaction; without a flush it is on disk with the next record that is flushed.</summary>
    public void Append(Transaction transaction, bool flush)
    {
        var writer = new WireWriter();
        writer.WriteBytes([TransactionKind]);
        transaction.WriteTo(writer);
        Append(writer, flush);
    }

    /// <summary>Returns when the snapshot is on disk: it is of the chain as the steps before leave it.</summary>
    public void AppendSnapshot(uint id) => Append(SnapshotKind, id);

    /// <summary>Returns when the way back to a snapshot is on disk.</summary>
    public void AppendRevert(uint id) => Append(RevertKind, id);

    /// <summary>Bytes of the file that count.</summary>
    public long Length => _log.Length;

    /// <summary>Reads bytes of the file from an offset on, while others append.</summary>
    public ValueTask<int> ReadAsync(Memory<byte> buffer, long offset, CancellationToken cancellationToken) => _log.ReadAsync(buffer, offset, cancellationToken);

    public BlockHeader ReadHeader(BlockPlace place)
    {
        Span<byte> head = stackalloc byte[Math.Min(place.Size, BlockHeader.SizeMax)];
        var reader = new WireReader(head[.._log.Read(place.Offset, head)]);
        return BlockHeader.Read(ref reader);
    }

    public Block ReadBlock(BlockPlace place) => Block.Decode(_log.Read(place.Offset, place.Size));

    public IReadOnlyList<StoredReceipt> ReadReceipts(BlockPlace place) => BlockOutline.ReadReceipts(_log.Read(place.ReceiptsOffset, place.ReceiptsSize));

    /// <summary>The piece of state that lies at an offset; null when it is another one.</summary>
    /// <param name="place">Where it lies, and its hash.</param>
    /// <param name="isChecked">Whether its bytes were held against its hash already, which takes longer than reading them.</param>
    public byte[]? ReadNode(NodePlace place, bool isChecked)
    {
        Span<byte> head = stackalloc byte[NodeReadBytes];
        head = head[.._log.Read(place.Offset, head)];
        var reader = new WireReader(head);
        if (reader.ReadHash() != place.Hash)
        {
            return null;
        }

        var size = reader.ReadSize(RecordLog.RecordBytesMax);
        var value = size <= reader.Remaining ? reader.ReadBytes(size).ToArray() : _log.Read(place.Offset + head.Length - reader.Remaining, size);
        return isChecked || new Hash256(Keccak256.Hash(value)) == place.Hash ? value : throw new RecordLogCorruptException($"{_path} holds state at byte {place.Offset} that is not what its hash says.");
    }

    /// <summary>Does what follows from the file's content; where that fails, the file is to blame.</summary>
    /// <exception cref="RecordLogCorruptException">It failed.</exception>
    public void Explain(Action action) => Explained(_path, () =>
    {
        action();
        return true;
    });

    /// <summary>Renames the file, in place of any that has the new name. It stays open; the folder is not flushed yet.</summary>
    public void MoveTo(string path)
    {
        _log.MoveTo(path);
        _path = path;
    }

    public void Dispose() => _log.Dispose();

    private static LogStep Decode(ReadOnlyMemory<byte> payload, long offset, Action<BranchOutline>? check)
    {
        var reader = new WireReader(payload.Span);
        switch (reader.ReadBytes(1)[0])
        {
            case TransactionKind:
                // Most are in a block by the next record or so, and are not looked at then.
                return new AcceptedStep(payload[1..]);
            case BranchKind:
                var branch = BranchOutline.Read(payload[1..], offset + payload.Length);
                check?.Invoke(branch);
                return new BranchStep(branch);
            case SnapshotKind:
                return new SnapshotStep(reader.ReadUInt32());
            case RevertKind:
                return new RevertStep(reader.ReadUInt32());
            case var kind:
                throw new FormatException($"Kind {kind} is unknown; a later version may have written it.");
        }
    }

    private void Append(byte kind, uint id)
    {
        var writer = new WireWriter();
        writer.WriteBytes([kind]);
        writer.WriteUInt32(id);
        Append(writer, flush: true);
    }

    private long Append(WireWriter writer, bool flush)
    {
        try
        {
            return _log.Append(writer.Written, flush);
        }
        catch (IOException failure)
        {
            throw new ChainWriteException(_path, failure);
        }
    }

    private static T Explained<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new RecordLogCorruptException($"{path} holds a step that does not follow from those before it: {exception.Message}");
        }
    }
}
