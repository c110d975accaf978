using System.Diagnostics;

namespace DefiPay.EndToEnd.Tests;

/// <summary>What the program says of a disk that will not have it, or that holds something else than was written; and what it leaves alone.</summary>
public sealed class DiskTests : IDisposable
{
    private const int WrongUse = 2;

    // A file system of the kernel's own, in which nobody makes a folder.
    private const string Unwritable = "/sys/defipay";

    private readonly TemporaryFolder _folder = new();

    private string ChainFile => Path.Combine(_folder.Data, "stratis", "chain.log");

    private string[] Devnet => ["devnet", "--data", _folder.Data, "--ports", "0", "--idle-block-time", "0"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Devnet_WhoseChainWasDamaged_SaysWhereAndTouchesNothing()
    {
        await MakeChainAsync();
        byte[] chain = await File.ReadAllBytesAsync(ChainFile);
        chain[chain.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(ChainFile, chain);

        (int code, string output) = await VerbProcess.RunAsync(Devnet);

        Assert.Equal(1, code);
        Assert.Matches(@"chain\.log is damaged at byte \d+: .*--reset\.", output);
        AssertIsOneSentence(output);
        Assert.Equal(chain, await File.ReadAllBytesAsync(ChainFile));
    }

    [Fact]
    public async Task Devnet_OnADiskThatTakesNothing_SaysSo()
    {
        (int code, string output) = await VerbProcess.RunAsync("devnet", "--data", Unwritable, "--ports", "0");

        Assert.Equal(WrongUse, code);
        Assert.Contains($"The data folder {Unwritable} cannot be ", output, StringComparison.Ordinal);
        AssertIsOneSentence(output);
    }

    /// <summary>
    /// A chain on a disk that is mounted read-only. Where no namespace may be made, the test before this one is all that can be shown to root, whom
    /// no file mode stops.
    /// </summary>
    [Fact]
    public async Task Devnet_WhoseDiskIsReadOnly_SaysSoAndGoesOnWhereItIsNot()
    {
        await MakeChainAsync();
        byte[] chain = await File.ReadAllBytesAsync(ChainFile);
        if (await RunReadOnlyAsync(["true"]) is (0, _))
        {
            (int code, string output) = await RunReadOnlyAsync(["dotnet", Path.Combine(AppContext.BaseDirectory, "DefiPay.dll"), .. Devnet]);

            Assert.Equal(WrongUse, code);
            Assert.Contains($"The data folder {_folder.Data} cannot be used: Read-only file system", output, StringComparison.Ordinal);
            AssertIsOneSentence(output);
        }

        Assert.Equal(chain, await File.ReadAllBytesAsync(ChainFile));
        await MakeChainAsync();
    }

    [Fact]
    public async Task Dump_IntoAFileThatCannotBe_SaysSoAndLeavesNothing()
    {
        await using var devnet = new RoleProcess("devnet", "", () => Devnet);
        await devnet.StartAsync();

        foreach (string file in new[] { Path.Combine(_folder.Root, "nowhere", "chain.dump"), Unwritable })
        {
            (int code, string output) = await VerbProcess.RunAsync("devnet", "dump", file, "--data", _folder.Data);
            Assert.Equal(WrongUse, code);
            Assert.Contains("FILE cannot be written: ", output, StringComparison.Ordinal);
            AssertIsOneSentence(output);
        }

        Assert.False(Directory.Exists(Path.Combine(_folder.Root, "nowhere")));
    }

    // Of more than one record: what is damaged in the last one is taken for a write that was cut off.
    private async Task MakeChainAsync()
    {
        await using var devnet = new RoleProcess("devnet", "", () => Devnet);
        await devnet.StartAsync();
        (int code, string output) = await VerbProcess.RunAsync("devnet", "mine", "3", "--data", _folder.Data);
        Assert.True(code == 0, output);
    }

    private static void AssertIsOneSentence(string output) => Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);

    /// <summary>Runs words in a namespace of their own, in which the data folder lies on a disk that is read-only.</summary>
    private async Task<(int ExitCode, string Output)> RunReadOnlyAsync(params IEnumerable<string> words)
    {
        const string Mount = "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\"";
        var start = new ProcessStartInfo("unshare", ["--user", "--map-root-user", "--mount", "sh", "-c", Mount, _folder.Data, .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + error);
    }
}
