using DefiPay.Chains;

namespace DefiPay.Store.Writes;

/// <summary>A contract whose events are to be indexed.</summary>
/// <param name="ChainId">Its chain.</param>
/// <param name="Address">Its address in canonical text form.</param>
/// <param name="Name">A name for people: <c>dUSD</c>.</param>
/// <param name="Kind">The contract's type: <c>StandardToken</c>, <c>Escrow</c>.</param>
/// <param name="CodeHash">Keccak-256 of its bytecode in canonical text form.</param>
/// <param name="DeployedAtBlock">The block that created it.</param>
public sealed record ContractRegistration(ChainId ChainId, string Address, string Name, string Kind, string CodeHash, ulong DeployedAtBlock);
