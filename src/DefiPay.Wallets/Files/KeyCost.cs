namespace DefiPay.Wallets.Files;

/// <summary>What it costs to try a password: parameters of scrypt.</summary>
/// <param name="N">A power of two.</param>
/// <param name="R">Block size in units of 128 bytes.</param>
/// <param name="P">Passes.</param>
public readonly record struct KeyCost(int N, int R, int P)
{
    /// <summary>128 MiB of memory, about half a second.</summary>
    public static KeyCost Standard { get; } = new(1 << 17, 8, 1);

    /// <summary>4 MiB, some 50 ms: for keys that guard nothing of worth.</summary>
    public static KeyCost Light { get; } = new(1 << 12, 8, 1);
}
