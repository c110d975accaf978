namespace DefiPay.Bridge.Submitting;

/// <summary>
/// How much gas a release is given. A token may be dearer than ours, so the node's estimate is asked for; but a node is not believed in
/// everything: too low a figure would only make releases fail, too high a one would cost.
/// </summary>
internal static class ReleaseGas
{
    /// <summary>A transaction to oneself that only uses up its nonce.</summary>
    public const ulong Fill = 21_000;

    // A release of three signatures of our token uses about 130,000. What is not used is not paid.
    private const ulong Least = 250_000;
    private const ulong SignatureLeast = 15_000;

    /// <summary>The gas to give, a quarter above the estimate; null when that is more than may be given.</summary>
    /// <param name="estimated">What the node says.</param>
    /// <param name="signatures">How many the release carries.</param>
    /// <param name="most">The most that may be given.</param>
    public static ulong? Find(ulong estimated, int signatures, ulong most)
    {
        if (estimated > most)
            return null;
        var gas = Math.Max(estimated + (estimated / 4), Least + (SignatureLeast * (ulong)signatures));
        return Math.Min(gas, most);
    }

    /// <summary>What a release waits for that needs more.</summary>
    public static string Words(ulong estimated, ulong most) => $"somebody who gives it more gas: it needs {estimated}, at most {most} are given here";
}
