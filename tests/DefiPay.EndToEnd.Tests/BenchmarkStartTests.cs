using DefiPay.TestSupport;

namespace DefiPay.EndToEnd.Tests;

/// <summary>The benchmarks' program where it was built, beside these tests.</summary>
public sealed class BenchmarkStartTests
{
    /// <summary>It starts itself to open the chain. As `dotnet FILE` its process is dotnet's, which took the words for a command of its own.</summary>
    [Fact]
    public async Task Restart_StartedThroughDotnet_OpensTheChainThreeTimes()
    {
        string program = Path.Combine(AppContext.BaseDirectory.Replace("DefiPay.EndToEnd.Tests", "DefiPay.Benchmarks", StringComparison.Ordinal), "DefiPay.Benchmarks.dll");

        (int code, string output) = await PackedFeed.RunDotnetAsync(Repository.Root, null, program, "contract", "restart", "100");

        Assert.True(code == 0, output);
        Assert.Equal(3, output.Split('\n').Count(line => line.StartsWith("open: ", StringComparison.Ordinal)));
    }
}
