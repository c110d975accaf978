using DefiPay.Devnet.Tests.Support;
using DefiPay.Files;

namespace DefiPay.Devnet.Tests.Storage;

public sealed class FolderSyncTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Flush_OfAFolder_ReturnsAndLeavesWhatIsInIt()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "a"), "b");

        FolderSync.Flush(_folder.Path);

        Assert.Equal("b", File.ReadAllText(Path.Combine(_folder.Path, "a")));
    }

    [Fact]
    public void Flush_OfAFolderThatIsNotThere_SaysWhichAndWhy()
    {
        if (OperatingSystem.IsWindows())
        {
            FolderSync.Flush(Path.Combine(_folder.Path, "gone"));
            return;
        }

        var failure = Assert.Throws<IOException>(() => FolderSync.Flush(Path.Combine(_folder.Path, "gone")));

        Assert.Contains(Path.Combine(_folder.Path, "gone"), failure.Message, StringComparison.Ordinal);
        Assert.Contains("No such file or directory.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_OfAFolderWhoseParentsAreMissing_MakesThem()
    {
        var deep = Path.Combine(_folder.Path, "one", "two", "three");

        FolderSync.Create(deep, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        FolderSync.Create(deep);

        Assert.True(Directory.Exists(deep));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(deep));
        }
    }

    [Fact]
    public void Create_WhereAFileIs_IsRefused()
    {
        var file = Path.Combine(_folder.Path, "file");
        File.WriteAllText(file, "");

        Assert.ThrowsAny<IOException>(() => FolderSync.Create(Path.Combine(file, "below")));
    }
}
