namespace DefiPay.Wallets.Files;

/// <summary>A wallet on disk, as far as it shows without its password.</summary>
/// <param name="Name">Its name.</param>
/// <param name="WordCount">How many words it grows from; 0 for a single key.</param>
/// <param name="EvmAddress">Its first address on EVM chains; null where it has none.</param>
/// <param name="StratisAddress">Its first address on Stratis, in base58; null where it has none.</param>
public sealed record StoredWallet(string Name, int WordCount, string? EvmAddress, string? StratisAddress)
{
    /// <summary>Whether it is a single key, not a tree of accounts.</summary>
    public bool IsSingleKey => WordCount == 0;
}
