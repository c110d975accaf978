using DefiPay.Folders;

namespace DefiPay.Tests.Folders;

public sealed class DataFolderTests : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("dp-folder-").FullName;

    private string Folder => Path.Combine(_parent, "data");

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    public void Open_WhileAnotherHasIt_NamesTheHolder()
    {
        using DataFolder held = DataFolder.Open(Folder);
        WrongUseException refusal = Assert.Throws<WrongUseException>(() => DataFolder.Open(Folder));
        Assert.Contains($"process {Environment.ProcessId}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--data", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Environment.ProcessId, DataFolder.HolderOf(Folder));
    }

    [Fact]
    public void Open_AfterTheHolderLeft_Succeeds()
    {
        DataFolder.Open(Folder).Dispose();
        Assert.Null(DataFolder.HolderOf(Folder));
        DataFolder.Open(Folder).Dispose();
    }

    [Fact]
    public void Open_FolderWithOtherFiles_IsRefusedSoThatResetCannotEmptyIt()
    {
        File.WriteAllText(Path.Combine(_parent, "letters.txt"), "dear");
        Assert.Contains("letters.txt", Assert.Throws<WrongUseException>(() => DataFolder.Open(_parent)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WhereAFileStands_SaysSo()
    {
        File.WriteAllText(Folder, "");
        Assert.Contains("--data", Assert.Throws<WrongUseException>(() => DataFolder.Open(Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_FolderWithData_KeepsTheLockAlone()
    {
        using DataFolder folder = DataFolder.Open(Folder);
        Directory.CreateDirectory(Path.Combine(folder.StratisPath, "blocks"));
        File.WriteAllText(Path.Combine(folder.Path, "running.json"), "{}");
        folder.Empty();
        Assert.Equal(["defipay.lock", "defipay.pid"], Directory.EnumerateFileSystemEntries(Folder).Select(Path.GetFileName).Order());
        Assert.Throws<WrongUseException>(() => DataFolder.Open(Folder));
    }

    [Fact]
    public void RunFile_CutOffByAKill_CountsAsNotRunning()
    {
        using DataFolder folder = DataFolder.Open(Folder);
        var bridge = new BridgeLocation("0x1", "P1", "0x2", "P2", ["http://127.0.0.1:4"]);
        var run = new RunFile(1, "http://127.0.0.1:1", "http://127.0.0.1:3", "http://127.0.0.1:2", 3, "/password", true, bridge);
        run.Write(folder);
        Assert.Equivalent(run, RunFile.Read(Folder), strict: true);
        File.WriteAllText(Path.Combine(Folder, "running.json"), """{"processId":1,""");
        Assert.Null(RunFile.Read(Folder));
    }
}
