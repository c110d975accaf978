namespace DefiPay.Bridge.Tests.Devnet;

/// <summary>Waits for what real processes bring about in their own time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task HoldsAsync(Func<Task<bool>> holds, string otherwise = "The transfer did not arrive.")
    {
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (!await holds())
        {
            Assert.True(TimeProvider.System.GetUtcNow() < until, otherwise);
            await Task.Delay(50);
        }
    }
}
