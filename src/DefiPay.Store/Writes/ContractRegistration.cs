using DefiPay.Chains;

namespace DefiPay.Store.Writes;

/// <summary>A contract whose events are to be indexed.</summary>
/// <param name="ChainId">Its chain.</param>
/// <param name="Address">Its address in canonical text form.</param>
/// <param name="Name">A name for people: <c>dUSD</c>.</param>
/// <param name="Kind">
/// The contract's type: <c>StandardToken</c>. It says whose events count as what: escrows come from <see cref="ContractKinds.Escrow"/>
/// alone, deposits and releases from <see cref="ContractKinds.BridgeGateway"/> and <see cref="ContractKinds.BridgeVault"/> alone.
/// </param>
/// <param name="CodeHash">Keccak-256 of its bytecode in canonical text form.</param>
/// <param name="DeployedAtBlock">The block that created it.</param>
/// <param name="Token">Given for a token that does not log its own creation (an ERC-20): then its <c>Transfer</c> events count.</param>
public sealed record ContractRegistration(
    ChainId ChainId, string Address, string Name, string Kind, string CodeHash, ulong DeployedAtBlock, TokenMetadata? Token = null);
