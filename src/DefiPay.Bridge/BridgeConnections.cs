using DefiPay.Bridge.Submitting;
using DefiPay.Chains;

namespace DefiPay.Bridge;

/// <summary>A party's own way to both chains. Parties must not share nodes that one of them could be lied to by.</summary>
/// <param name="EvmBlocks">Blocks of the EVM chain.</param>
/// <param name="EvmEvents">Its events.</param>
/// <param name="Gateway">The gateway and the way of a transaction to it.</param>
/// <param name="StratisBlocks">Blocks of the Stratis chain.</param>
/// <param name="StratisEvents">Its events.</param>
/// <param name="Vault">The vault and the way of a transaction to it.</param>
public sealed record BridgeConnections(
    IBlockSource EvmBlocks, IEventDecoder EvmEvents, IReleaseSide Gateway, IBlockSource StratisBlocks, IEventDecoder StratisEvents, IMintSide Vault);
