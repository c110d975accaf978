using System.Diagnostics;

namespace DefiPay.Chains.Evm.Tests.Hardhat.Support;

/// <summary>For what real processes do in their own time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task HoldsAsync(Func<Task<bool>> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(clock.Elapsed < Patience, "What was waited for has not come.");
            await Task.Delay(5);
        }
    }
}
