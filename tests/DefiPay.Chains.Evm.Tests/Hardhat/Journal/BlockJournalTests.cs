using DefiPay.Chains.Evm.Hardhat.Journal;
using DefiPay.Chains.Evm.Tests.Hardhat.Support;

namespace DefiPay.Chains.Evm.Tests.Hardhat.Journal;

public sealed class BlockJournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string JournalPath => _folder.File("blocks.journal");

    [Fact]
    public void Open_CutAnywhere_KeepsEveryWholeBlock()
    {
        var ends = new List<long>();
        using (var journal = BlockJournal.Open(_folder.FullPath))
        {
            journal.Begin(JournalHeader.For(1_700_000_000, HashOf(0)));
            ends.Add(new FileInfo(JournalPath).Length);
            for (ulong number = 1; number <= 4; number++)
            {
                journal.Append(BlockAt(number));
                ends.Add(new FileInfo(JournalPath).Length);
            }
        }

        var whole = File.ReadAllBytes(JournalPath);
        for (var length = (int)ends[0]; length <= whole.Length; length++)
        {
            File.WriteAllBytes(JournalPath, whole[..length]);
            using var journal = BlockJournal.Open(_folder.FullPath);
            var kept = ends.FindLastIndex(end => end <= length);
            Assert.Equal((ulong)kept, journal.HeadNumber);
            Assert.Equal(ends[kept], new FileInfo(JournalPath).Length);
            journal.Append(BlockAt((ulong)kept + 1));
        }
    }

    [Fact]
    public void Open_ByteChangedBeforeTheLastBlock_IsRefusedInWords()
    {
        Write(3);
        var bytes = File.ReadAllBytes(JournalPath);
        var random = new Random(5);
        var lastLine = Array.LastIndexOf(bytes, (byte)'\n', bytes.Length - 2) + 1;
        for (var i = 0; i < 200; i++)
        {
            var changed = bytes.ToArray();
            changed[random.Next(lastLine)] ^= (byte)random.Next(1, 256);
            File.WriteAllBytes(JournalPath, changed);

            var refusal = Assert.Throws<JournalDamagedException>(() => BlockJournal.Open(_folder.FullPath));
            Assert.Contains("--reset", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"journal":"something-else","version":1,"chainId":31337,"genesisTime":5,"genesisHash":"x"}""")]
    [InlineData("""{"journal":"defipay-evm-devnet","version":99,"chainId":31337,"genesisTime":5,"genesisHash":"x"}""")]
    [InlineData("""{"number":1,"time":5,"hash":"x","transactions":[]}""")]
    [InlineData("[]")]
    [InlineData("not json")]
    public void Open_ForeignFile_IsRefusedInWords(string firstLine)
    {
        using (var file = JournalFile.Open(JournalPath, (_, _) => { }))
            file.Append(System.Text.Encoding.UTF8.GetBytes(firstLine));

        var refusal = Assert.Throws<JournalDamagedException>(() => BlockJournal.Open(_folder.FullPath));

        Assert.Contains(JournalPath, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--reset", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Dear diary,\ntoday I wrote two lines.\n")]
    [InlineData("Dear diary")]
    public void Open_TextOfAnotherProgram_IsRefusedAndKept(string text)
    {
        File.WriteAllText(JournalPath, text);

        Assert.Throws<JournalDamagedException>(() => BlockJournal.Open(_folder.FullPath));

        Assert.Equal(text, File.ReadAllText(JournalPath));
    }

    [Fact]
    public void CutBack_AndOtherBlocks_AreThereAfterOpening()
    {
        Write(5);
        using (var journal = BlockJournal.Open(_folder.FullPath))
        {
            journal.CutBackTo(2);
            journal.Append(BlockAt(3) with { Hash = HashOf(33), Transactions = ["0x01"] });
        }

        using var again = BlockJournal.Open(_folder.FullPath);

        Assert.Equal(3UL, again.HeadNumber);
        Assert.Equal(HashOf(2), again.HashAt(2));
        Assert.Equal(HashOf(33), again.HashAt(3));
        Assert.Null(again.HashAt(4));
        Assert.Equal(["0x01"], again.Read(3).Transactions);
        Assert.Equal(0, again.EmptyBlocksAtHead(2));
    }

    [Fact]
    public void EmptyBlocksAtHead_CountsBackToTheLastTransaction()
    {
        using var journal = BlockJournal.Open(_folder.FullPath);
        journal.Begin(JournalHeader.For(1_700_000_000, HashOf(0)));
        Assert.Equal(2, journal.EmptyBlocksAtHead(2)); // Nothing waits to become final.

        journal.Append(BlockAt(1) with { Transactions = ["0x01"] });
        Assert.Equal(0, journal.EmptyBlocksAtHead(2));
        journal.Append(BlockAt(2));
        Assert.Equal(1, journal.EmptyBlocksAtHead(2));
        journal.Append(BlockAt(3));
        journal.Append(BlockAt(4));
        Assert.Equal(2, journal.EmptyBlocksAtHead(2));
    }

    [Fact]
    public void Open_Twice_IsRefused()
    {
        using var journal = BlockJournal.Open(_folder.FullPath);

        Assert.Throws<IOException>(() => BlockJournal.Open(_folder.FullPath));
    }

    public void Dispose() => _folder.Dispose();

    private void Write(ulong count)
    {
        using var journal = BlockJournal.Open(_folder.FullPath);
        journal.Begin(JournalHeader.For(1_700_000_000, HashOf(0)));
        for (ulong number = 1; number <= count; number++)
            journal.Append(BlockAt(number));
    }

    private static JournaledBlock BlockAt(ulong number) => new(number, 1_700_000_000 + (long)number, HashOf(number), []);

    private static string HashOf(ulong number) => $"0x{number:x64}";
}
