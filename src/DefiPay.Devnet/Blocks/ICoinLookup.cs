using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>Coins by their names, at one point of the chain.</summary>
internal interface ICoinLookup
{
    /// <summary>The coin, or null when it never was or is spent.</summary>
    UnspentCoin? Find(OutPoint outPoint);
}
