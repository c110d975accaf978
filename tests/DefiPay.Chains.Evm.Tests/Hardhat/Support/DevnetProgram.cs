using System.Diagnostics;
using System.Globalization;

namespace DefiPay.Chains.Evm.Tests.Hardhat.Support;

/// <summary>The devnet in a process of its own (Program.cs), so that it can be killed.</summary>
internal sealed class DevnetProgram : IDisposable
{
    private readonly Process _process;

    private DevnetProgram(Process process) => _process = process;

    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    public int NodeProcessId { get; private set; }

    /// <summary>Starts it and does not wait.</summary>
    public static DevnetProgram Begin(TemporaryFolder folder) => new(Process.Start(new ProcessStartInfo("dotnet", [typeof(DevnetProgram).Assembly.Location, folder.FullPath])
    {
        RedirectStandardOutput = true,
    })!);

    /// <summary>Starts it; returns when it serves.</summary>
    public static async Task<DevnetProgram> StartAsync(TemporaryFolder folder)
    {
        var program = Begin(folder);
        var line = await program._process.StandardOutput.ReadLineAsync();
        Assert.True(line is not null, "The devnet did not start.");
        var words = line.Split(' ');
        program.Url = new Uri(words[0]);
        program.NodeProcessId = int.Parse(words[1], CultureInfo.InvariantCulture);
        return program;
    }

    /// <summary>As `kill -9`.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }
}
