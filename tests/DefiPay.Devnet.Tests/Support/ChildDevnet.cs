using System.Diagnostics;

namespace DefiPay.Devnet.Tests.Support;

/// <summary>Starts <see cref="ChildProgram"/>, and kills it.</summary>
public sealed class ChildDevnet : IDisposable
{
    private const int UlimitBlockBytes = 512;

    private readonly Process _process;

    private ChildDevnet(Process process, Uri address)
    {
        _process = process;
        Http = new HttpClient { BaseAddress = address };
    }

    public HttpClient Http { get; }

    /// <param name="folder">Its chain.</param>
    /// <param name="fileBytesMax">
    /// The longest file that it may write, as a disk with no more room: the kernel refuses what goes beyond. For any user, and without a disk to fill.
    /// </param>
    /// <param name="manual">Whether blocks come only when they are asked for.</param>
    public static async Task<ChildDevnet> StartAsync(DataFolder folder, long? fileBytesMax = null, bool manual = false)
    {
        var dotnet = Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet";
        string[] command = [dotnet, typeof(ChildProgram).Assembly.Location, folder.Path, .. manual ? ["manual"] : Array.Empty<string>()];
        var start = fileBytesMax is { } most
            ? new ProcessStartInfo("sh", ["-c", $"trap '' XFSZ; ulimit -f {most / UlimitBlockBytes}; exec \"$@\"", "sh", .. command])
            : new ProcessStartInfo(command[0], command[1..]);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // it maps code through a file that is longer than any such limit
        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync(TestDevnet.Patience) ?? throw new InvalidOperationException("The child ended at once.");
        return new ChildDevnet(process, new Uri(address));
    }

    /// <summary>Ends the process as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
        Http.Dispose();
    }
}
