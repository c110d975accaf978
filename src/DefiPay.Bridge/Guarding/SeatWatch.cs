using DefiPay.Bridge.Submitting;
using DefiPay.Stratis;

namespace DefiPay.Bridge.Guarding;

/// <summary>
/// Asks both contracts, from the start and every ten seconds, whether they count this validator, and the guard whether it objects. Else
/// the first deposit would be the first to learn that one was never named, or rotated out, or that something is wrong.
/// </summary>
public sealed class SeatWatch(
    BridgeRoute route, ReadOnlyMemory<byte> signer, StratisAddress voter, IReleaseSide gateway, IMintSide vault, SigningGuard guard, TimeProvider time)
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(10);
    private DateTimeOffset _lookAgainAt;

    /// <summary>Why its word counts for nothing or was not asked about yet; null while both contracts count it.</summary>
    public string? Problem { get; private set; } = "The validator has just started and has not asked the contracts yet whether it belongs to their sets.";

    /// <summary>Looks when it is time to.</summary>
    /// <returns>False: there is never more to do at once.</returns>
    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() < _lookAgainAt)
            return false;
        var state = await gateway.ReadStateAsync(cancellationToken);
        var epoch = (await vault.ReadStateAsync(cancellationToken)).Epoch;
        var votes = await vault.IsValidatorAsync(voter, cancellationToken);
        var problems = new List<string>();
        if (!state.IsSigner(signer.Span))
            problems.Add(SignerWords(route, signer.Span, state.Epoch));
        if (!votes)
            problems.Add(VoterWords(route, voter, epoch));
        await guard.FindObjectionAsync(cancellationToken);
        Problem = problems.Count == 0 ? null : string.Join(" ", problems);
        _lookAgainAt = time.GetUtcNow() + LookAgainAfter;
        return false;
    }

    /// <summary>Says that the gateway does not count a signer.</summary>
    public static string SignerWords(BridgeRoute route, ReadOnlySpan<byte> signer, ulong epoch) =>
        $"{route.Evm.Write(signer)} is no signer of the gateway in epoch {epoch}.";

    /// <summary>Says that the vault does not count a voter.</summary>
    public static string VoterWords(BridgeRoute route, StratisAddress voter, ulong epoch) =>
        $"{route.Stratis.Write(voter.ToBytes())} is no validator of the vault in epoch {epoch}.";
}
