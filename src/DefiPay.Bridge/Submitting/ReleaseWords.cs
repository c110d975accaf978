using DefiPay.Bridge.Attesting;

namespace DefiPay.Bridge.Submitting;

/// <summary>Says in words what a release waits for.</summary>
internal static class ReleaseWords
{
    private const int NamedMax = 8;

    /// <summary>How many attestations are missing, and what those said who gave none.</summary>
    public static string Missing(int quorum, AttestationTally tally)
    {
        var count = quorum - tally.Valid.Count;
        var named = string.Join("; ", tally.Missing.Take(NamedMax));
        return $"{count} more attestation{(count == 1 ? "" : "s")} ({tally.Valid.Count} of {quorum}){(named.Length == 0 ? "" : ": " + named)}";
    }
}
