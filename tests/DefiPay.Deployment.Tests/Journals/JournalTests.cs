using DefiPay.Deployment.Journals;

namespace DefiPay.Deployment.Tests.Journals;

public sealed class JournalTests : IDisposable
{
    private static readonly JournalEntry.Opened Chain = new("stratis:cirrus-dev", "aa");
    private readonly string _folder = Directory.CreateTempSubdirectory("dp-journal-").FullName;

    private string File => Path.Combine(_folder, "sub", "local.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Open_Again_HasEveryEntryInOrder()
    {
        var prepared = new JournalEntry.Prepared("token", "01", "beef", new Dictionary<string, string> { ["name"] = "dUSD" });
        var finished = new JournalEntry.Finished("token", "01", true, 7, 12_345, "PAddress", null, null);
        using (Journal first = Journal.Open(File, Chain))
        {
            first.Append(prepared);
            first.Append(finished);
        }

        using Journal second = Journal.Open(File, Chain);
        Assert.Equal(3, second.Entries.Count);
        Assert.Equal("dUSD", Assert.IsType<JournalEntry.Prepared>(second.Entries[1]).Arguments["name"]);
        Assert.Equal(finished, second.Entries[2]);
    }

    [Fact]
    public void Open_WithAChainMore_AddsIt()
    {
        var second = new JournalEntry.Opened("eip155:31337", "cc");
        Journal.Open(File, Chain).Dispose();
        Journal.Open(File, Chain, second).Dispose();
        DeploymentException refusal = Assert.Throws<DeploymentException>(() => Journal.Open(File, Chain, second with { GenesisHash = "dd" }));
        Assert.Contains("eip155:31337", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_LastLineCutOff_DropsThatLineOnly()
    {
        using (Journal first = Journal.Open(File, Chain))
        {
            first.Append(new JournalEntry.Reached("wait", 5));
        }

        System.IO.File.AppendAllText(File, """{"entry":"reached","ste""");
        using (Journal second = Journal.Open(File, Chain))
        {
            Assert.Equal(2, second.Entries.Count);
            second.Append(new JournalEntry.Reached("other", 6));
        }

        using Journal third = Journal.Open(File, Chain);
        Assert.Equal(3, third.Entries.Count);
    }

    [Fact]
    public void Open_AnotherGenesis_IsRefusedInWords()
    {
        Journal.Open(File, Chain).Dispose();
        DeploymentException refusal = Assert.Throws<DeploymentException>(() => Journal.Open(File, Chain with { GenesisHash = "bb" }));
        Assert.Contains("another chain", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--reset", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WhileOpen_IsRefusedInWords()
    {
        using Journal held = Journal.Open(File, Chain);
        Assert.Contains("in use", Assert.Throws<DeploymentException>(() => Journal.Open(File, Chain)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_DamagedInTheMiddle_NamesTheLine()
    {
        Journal.Open(File, Chain).Dispose();
        System.IO.File.AppendAllText(File, "nonsense\n");
        Assert.Contains("line 2", Assert.Throws<DeploymentException>(() => Journal.Open(File, Chain)).Message, StringComparison.Ordinal);
    }
}
