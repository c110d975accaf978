using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>The condition of one or more coins.</summary>
/// <param name="bytes">The script.</param>
/// <param name="number">Its number while there are coins of it.</param>
/// <param name="owner">Whose coins they are; null when that is not one address.</param>
internal sealed class CoinScript(byte[] bytes, int number, StratisAddress? owner)
{
    // By reference, as it is a link of the coins' chain.
    public int FirstCoin = CoinTable.None;

    public byte[] Bytes => bytes;

    public int Number => number;

    public StratisAddress? Owner => owner;

    /// <summary>Another script of the same owner.</summary>
    public CoinScript? NextOfOwner { get; set; }
}
