namespace DefiPay.Wallets.Stratis;

/// <summary>The coins at hand do not cover what a transaction pays and costs.</summary>
public sealed class InsufficientCoinsException : Exception
{
    internal InsufficientCoinsException(ulong neededSatoshi, ulong availableSatoshi, int coinCountMax)
        : base($"The transaction needs {neededSatoshi} satoshi; the coins at hand, of which the {coinCountMax} largest are taken, hold {availableSatoshi}.")
    {
        NeededSatoshi = neededSatoshi;
        AvailableSatoshi = availableSatoshi;
    }

    /// <summary>Amount and fee together, in satoshi.</summary>
    public ulong NeededSatoshi { get; }

    /// <summary>What could be spent, in satoshi.</summary>
    public ulong AvailableSatoshi { get; }
}
