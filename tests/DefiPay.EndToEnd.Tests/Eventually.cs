using System.Diagnostics;

namespace DefiPay.EndToEnd.Tests;

/// <summary>Waits for what another process does; the bound only ends a test that would never pass.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(3);

    public static async Task HoldsAsync(Func<Task<bool>> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(clock.Elapsed < Bound, $"It still does not hold after {Bound.TotalSeconds} s.");
            await Task.Delay(50);
        }
    }
}
