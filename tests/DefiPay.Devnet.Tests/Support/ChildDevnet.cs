using System.Diagnostics;

namespace DefiPay.Devnet.Tests.Support;

/// <summary>Starts <see cref="ChildProgram"/>, and kills it.</summary>
public sealed class ChildDevnet : IDisposable
{
    private readonly Process _process;

    private ChildDevnet(Process process, Uri address)
    {
        _process = process;
        Http = new HttpClient { BaseAddress = address };
    }

    public HttpClient Http { get; }

    public static async Task<ChildDevnet> StartAsync(DataFolder folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add(typeof(ChildProgram).Assembly.Location);
        start.ArgumentList.Add(folder.Path);
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
