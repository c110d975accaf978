using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>An output that nothing has spent.</summary>
/// <param name="OutPoint">Its name.</param>
/// <param name="ValueSatoshi">Its coins, in satoshi.</param>
/// <param name="Script">The condition under which it may be spent.</param>
/// <param name="Height">Height of the block that made it; for one that waits in the mempool, the height that it would get.</param>
/// <param name="IsCoinbase">Whether it pays fees or gives gas back.</param>
public sealed record UnspentCoin(OutPoint OutPoint, ulong ValueSatoshi, byte[] Script, ulong Height, bool IsCoinbase)
{
    /// <summary>A coinbase's outputs may be spent this many blocks above it.</summary>
    public const ulong Maturity = 1;

    /// <summary>Whether the next block may spend it. Everything that lies in the chain may: maturity is one block.</summary>
    public bool IsMature { get; init; } = true;

    internal bool IsSpendableAt(ulong height) => !IsCoinbase || height >= Height + Maturity;

    /// <summary>
    /// Whether an output is worth keeping: not one that carries data, and none without coins that only a contract or
    /// the miner could spend (every empty block makes one of those).
    /// </summary>
    internal static bool IsKept(ulong valueSatoshi, ReadOnlySpan<byte> script, bool isCoinbase) =>
        !Stratis.Script.IsData(script) && (valueSatoshi > 0 || !isCoinbase && !ContractScript.IsContractScript(script));
}
