using DefiPay.Chains;

namespace DefiPay.Store.Bridge;

/// <summary>A token that is paid out on one chain for another one that is deposited on the other.</summary>
/// <param name="ChainId">Where it is paid out.</param>
/// <param name="Token">The token there, 20 bytes.</param>
/// <param name="SourceToken">The token that is deposited, 20 bytes.</param>
public sealed record TokenCounterpart(ChainId ChainId, byte[] Token, byte[] SourceToken);
