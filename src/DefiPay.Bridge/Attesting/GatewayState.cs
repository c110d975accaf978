namespace DefiPay.Bridge.Attesting;

/// <summary>What the gateway says of itself now.</summary>
/// <param name="Epoch">Number of its set of signers.</param>
/// <param name="Quorum">Signatures that a release needs.</param>
/// <param name="Signers">The set, 20 bytes each.</param>
/// <param name="IsPaused">Whether releases are paused.</param>
public sealed record GatewayState(ulong Epoch, int Quorum, IReadOnlyList<byte[]> Signers, bool IsPaused)
{
    /// <summary>Whether an address belongs to the set.</summary>
    public bool IsSigner(ReadOnlySpan<byte> address)
    {
        foreach (var signer in Signers)
        {
            if (address.SequenceEqual(signer))
                return true;
        }
        return false;
    }
}
