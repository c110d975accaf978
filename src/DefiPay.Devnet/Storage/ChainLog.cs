using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Storage;

/// <summary>The chain on disk: accepted transactions and branches, in the order in which they took effect.</summary>
internal sealed class ChainLog : IDisposable
{
    private const string FileName = "chain.log";
    private const byte TransactionKind = 1;
    private const byte BranchKind = 2;

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
    public static ChainLog Open(string folder, Action<Transaction> onTransaction, Action<BranchRecord> onBranch)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        return new ChainLog(RecordLog.Open(path, record =>
        {
            try
            {
                Replay(record.Span, onTransaction, onBranch);
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

    public void Dispose() => _log.Dispose();

    private static void Replay(ReadOnlySpan<byte> record, Action<Transaction> onTransaction, Action<BranchRecord> onBranch)
    {
        var reader = new WireReader(record);
        switch (reader.ReadBytes(1)[0])
        {
            case TransactionKind:
                onTransaction(Transaction.Read(ref reader));
                break;
            case BranchKind:
                onBranch(BranchRecord.Read(ref reader));
                break;
            case var kind:
                throw new FormatException($"Kind {kind} is unknown; a later version may have written it.");
        }
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
