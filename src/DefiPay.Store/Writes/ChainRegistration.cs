using DefiPay.Chains;

namespace DefiPay.Store.Writes;

/// <summary>A chain that is to be indexed.</summary>
/// <param name="ChainId">Its name.</param>
/// <param name="Name">Name for people.</param>
/// <param name="GenesisHash">Hash of its genesis block, in canonical text form: what tells one devnet from the next.</param>
/// <param name="Depths">When its blocks count as safe and final.</param>
public sealed record ChainRegistration(ChainId ChainId, string Name, string GenesisHash, FinalityDepths Depths);
