using DefiPay.Chains;

namespace DefiPay.Indexer;

/// <summary>A chain to index: where its blocks come from and what its projections must know of it.</summary>
/// <param name="Source">Its blocks.</param>
/// <param name="Decoder">Its events.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Depths">When its blocks count as safe and final; a reorg deeper than final is not healed.</param>
/// <param name="ZeroAddress">The address that stands for nobody, in canonical text form: minting comes from it, burning goes to it.</param>
/// <param name="NativeCoin">Its coin; null where native balances are not indexed.</param>
public sealed record IndexedChain(
    IBlockSource Source, IEventDecoder Decoder, string Name, FinalityDepths Depths, string ZeroAddress, NativeCoin? NativeCoin)
{
    /// <summary>The chain's name in CAIP-2 form.</summary>
    public ChainId ChainId => Source.ChainId;
}
