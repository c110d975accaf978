using System.Text.Json;
using DefiPay.Files;

namespace DefiPay.Chains.Evm.Hardhat.Journal;

/// <summary>The devnet's blocks on disk, so that a fresh node can be brought to the same chain.</summary>
internal sealed class BlockJournal : IDisposable
{
    private const string FileName = "blocks.journal";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly List<Entry> _blocks = []; // Of the current branch; block 1 first.
    private JournalFile _file = null!;

    private BlockJournal()
    {
    }

    /// <summary>Null until <see cref="Begin"/>.</summary>
    public JournalHeader? Header { get; private set; }

    public string Path => _file.Path;

    /// <summary>Number of the last block; 0 is the genesis.</summary>
    public ulong HeadNumber => (ulong)_blocks.Count;

    /// <exception cref="JournalDamagedException">It is damaged, or another program's.</exception>
    /// <exception cref="IOException">The folder cannot be used, or another program uses it.</exception>
    public static BlockJournal Open(string folder)
    {
        FolderSync.Create(folder);
        var journal = new BlockJournal();
        journal._file = JournalFile.Open(System.IO.Path.Combine(folder, FileName), (position, text) => journal.Take(position, text, folder));
        return journal;
    }

    /// <summary>Writes the first line.</summary>
    public void Begin(JournalHeader header)
    {
        Invariant.Holds(Header is null, "a journal begins once");
        _file.Append(JsonSerializer.SerializeToUtf8Bytes(header, Json));
        Header = header;
    }

    /// <summary>Hash of a block of the current branch; null above its head.</summary>
    public string? HashAt(ulong number) => number == 0 ? Header?.GenesisHash : number <= HeadNumber ? _blocks[(int)number - 1].Hash : null;

    /// <summary>How many empty blocks the chain ends with.</summary>
    /// <param name="countMax">Look no further back.</param>
    /// <returns><paramref name="countMax"/> also when the chain is shorter: nothing waits to become final then.</returns>
    public int EmptyBlocksAtHead(int countMax)
    {
        var count = 0;
        while (count < countMax && count < _blocks.Count && !_blocks[^(count + 1)].HasTransactions)
            count++;
        return count == _blocks.Count ? countMax : count;
    }

    /// <summary>Returns when the block is on disk.</summary>
    public void Append(JournaledBlock block)
    {
        Invariant.Holds(Header is not null && block.Number == HeadNumber + 1, "a block follows the last one");
        var position = _file.Append(JsonSerializer.SerializeToUtf8Bytes(block, Json));
        _blocks.Add(new Entry(position, block.Hash, block.Transactions.Count > 0));
    }

    /// <summary>Drops the blocks above a number, on disk as well.</summary>
    public void CutBackTo(ulong number)
    {
        Invariant.Holds(number < HeadNumber, "there is something to cut");
        _file.Append(JsonSerializer.SerializeToUtf8Bytes(new CutBack(number), Json));
        _blocks.RemoveRange((int)number, _blocks.Count - (int)number);
    }

    public JournaledBlock Read(ulong number) => Parse<JournaledBlock>(_file.Read(_blocks[(int)number - 1].Position));

    public void Dispose() => _file.Dispose();

    private void Take(LinePosition position, ReadOnlySpan<byte> text, string folder)
    {
        try
        {
            if (Header is null)
                Header = Parse<JournalHeader>(text) is { IsOurs: true } header ? header : throw new FormatException("its first line is not one of this version");
            else if (Parse<CutBack>(text).Back is { } back)
                Take(back);
            else
                Take(position, Parse<JournaledBlock>(text));
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            var path = System.IO.Path.Combine(folder, FileName);
            throw new JournalDamagedException(
                $"{path} cannot be used from byte {position.Offset} on: {exception.Message}. Restore the file from a copy, or start anew with --reset.");
        }
    }

    private void Take(LinePosition position, JournaledBlock block)
    {
        if (block is not { Hash.Length: 66, Transactions: { } transactions } || block.Number != HeadNumber + 1)
            throw new FormatException("a block does not follow the one before it");
        _blocks.Add(new Entry(position, block.Hash, transactions.Count > 0));
    }

    private void Take(ulong cutBackTo)
    {
        if (cutBackTo > HeadNumber)
            throw new FormatException("it goes back to a block that it does not have");
        _blocks.RemoveRange((int)cutBackTo, _blocks.Count - (int)cutBackTo);
    }

    private static T Parse<T>(ReadOnlySpan<byte> text) where T : class => JsonSerializer.Deserialize<T>(text, Json) ?? throw new FormatException("a line is empty");

    private readonly record struct Entry(LinePosition Position, string Hash, bool HasTransactions);

    private sealed record CutBack(ulong? Back);
}
