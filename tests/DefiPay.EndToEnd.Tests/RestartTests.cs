using System.Diagnostics;
using System.Globalization;

namespace DefiPay.EndToEnd.Tests;

public sealed class RestartTests
{
    private const string Variable = "DEFIPAY_KILLS";
    private const int Default = 3;
    private const int LinesUntilTables = 46; // Through all steps of both chains and the bridge.

    /// <summary>Three seeds; as many as DEFIPAY_KILLS says where that is set (docs/operating/up.md).</summary>
    public static IEnumerable<object[]> Seeds =>
        Enumerable.Range(1, int.Parse(Environment.GetEnvironmentVariable(Variable) ?? $"{Default}", CultureInfo.InvariantCulture)).Select(seed => new object[] { seed });

    [Fact]
    public async Task Up_SecondTimeAndAfterItsPostgresDied_FindsEverythingDone()
    {
        using var folder = new TemporaryFolder();
        await using (UpProcess first = await UpProcess.StartAsync(folder.Data))
        {
            Assert.Equal(0, await first.StopAsync());
            Assert.Contains("Stopped.", first.Output, StringComparison.Ordinal);
        }

        await using (UpProcess second = await UpProcess.StartAsync(folder.Data))
        {
            Assert.DoesNotContain("Dave captures", second.Output, StringComparison.Ordinal);
            Assert.Contains("were done before", second.Output, StringComparison.Ordinal);
            await Scenario.AssertFinalAsync(second);

            string server = File.ReadLines(Path.Combine(folder.Data, "postgres", "cluster", "postmaster.pid")).First();
            Process.GetProcessById(int.Parse(server, CultureInfo.InvariantCulture)).Kill();
            Assert.NotEqual(0, await second.WaitForExitAsync());
            Assert.Contains("Postgres has ended by itself", second.Output, StringComparison.Ordinal);
        }

        await using UpProcess third = await UpProcess.StartAsync(folder.Data);
        await Scenario.AssertFinalAsync(third);
    }

    /// <summary>The moment is a line of the output, over both chains and the bridge, and some milliseconds after it, both drawn from the seed.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Up_KilledAnywhere_EndsInTheSameBalances(int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        int line = random.Next(2, LinesUntilTables);
        TimeSpan more = TimeSpan.FromMilliseconds(random.Next(0, 600));
        await KillAtAsync(folder.Data, line, more);

        await using UpProcess up = await UpProcess.StartAsync(folder.Data);
        await Scenario.AssertFinalAsync(up);
        await Scenario.AssertBridgeFinalAsync(up);
        await Scenario.AssertEachDeedOnceAsync(up);
        Assert.Single(HardhatProcess.In(folder.Data)); // The one of the killed program is gone.
    }

    private static async Task KillAtAsync(string dataFolder, int line, TimeSpan more)
    {
        int seen = 0;
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using UpProcess up = UpProcess.Launch(dataFolder, onLine: _ =>
        {
            if (Interlocked.Increment(ref seen) == line)
            {
                reached.TrySetResult();
            }
        });
        await Task.WhenAny(reached.Task, up.Ready);
        await Task.Delay(more);
        await up.KillAsync();
    }
}
