namespace DefiPay.Bridge;

/// <summary>A token on the EVM chain and the token on the Stratis chain that stands for it.</summary>
/// <param name="EvmToken">The ERC-20 contract, <c>0x</c> and 40 hex digits.</param>
/// <param name="StratisToken">The wrapped token's contract, base58.</param>
public sealed record BridgeTokenPair(string EvmToken, string StratisToken);
