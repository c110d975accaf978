namespace DefiPay.EndToEnd.Tests;

/// <summary>`contract new`, away from the repository and from every server.</summary>
public sealed class ContractNewTests : IDisposable
{
    private const int WrongUse = 2;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task New_ProjectOutsideTheRepository_TestsItselfWithoutANetwork()
    {
        PackedFeed feed = await PackedFeed.Shared;

        (int code, string output) = await VerbProcess.RunInAsync(_folder.Root, null, "contract", "new", "Tally", "--feed", feed.Folder);
        Assert.True(code == 0, output);

        string project = Path.Combine(_folder.Root, "Tally");
        string report = Path.Combine(_folder.Root, "gas.txt");
        (code, output) = await PackedFeed.RunDotnetAsync(project, new Dictionary<string, string>(feed.Environment) { ["DEFIPAY_GAS_REPORT"] = report }, "test", "-nologo");
        Assert.True(code == 0, output);
        Assert.Contains("Passed:     4", output, StringComparison.Ordinal);
        Assert.Matches("""
            ^project      contract  method         calls  failed    gas    min  median    max  nested  nested gas
            Tally\.Tests  Tally     \(constructor\)      4       0  \d{5}  12739   12739  12739       0           0
            Tally\.Tests  Tally     Add                3       1  \d{5}  10\d{3}   10\d{3}  10\d{3}       0           0
            Tally\.Tests  Tally     Reset              1       1  \d{5}      -       -      -       0           0
            $
            """, await File.ReadAllTextAsync(report));

        (code, output) = await VerbProcess.RunInAsync(project, null, "contract", "check", "Tally", "7");
        Assert.True(code == 0, output);
        Assert.Contains("accepted: Tally, 0 warnings", output, StringComparison.Ordinal);

        (code, output) = await VerbProcess.RunInAsync(_folder.Root, null, "contract", "new", "Tally", "--feed", feed.Folder);
        Assert.Equal(WrongUse, code);
        Assert.Contains("not empty", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9lives", "must begin with a letter")]
    [InlineData("two words", "has ` ` in it")]
    [InlineData("../up", "must begin with a letter")]
    [InlineData("class", "cannot be called `class`")]
    [InlineData("Address", "cannot be called `Address`")]
    [InlineData("Value", "cannot be called `Value`")]
    public async Task New_NameThatIsNone_IsRefusedInWords(string name, string expected)
    {
        (int code, string output) = await VerbProcess.RunInAsync(_folder.Root, null, "contract", "new", name, "--feed", _folder.Root);
        Assert.Equal(WrongUse, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Root));
    }

    [Fact]
    public async Task New_FolderWithoutPackages_SaysHowTheyAreMade()
    {
        (int code, string output) = await VerbProcess.RunInAsync(_folder.Root, null, "contract", "new", "Tally", "--feed", "nowhere");
        Assert.Equal(WrongUse, code);
        Assert.Contains("dotnet pack src/DefiPay.ContractTesting -o", output, StringComparison.Ordinal);
    }
}
