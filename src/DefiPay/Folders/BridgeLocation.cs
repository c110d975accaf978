namespace DefiPay.Folders;

/// <summary>Where a bridge is: what a verb needs to send over it, or to finish a transfer.</summary>
/// <param name="Gateway">Its contract on the EVM chain.</param>
/// <param name="Vault">Its contract on Stratis.</param>
/// <param name="EvmToken">The token that is locked.</param>
/// <param name="StratisToken">The token that stands for it on Stratis.</param>
/// <param name="ValidatorUrls">Where the validators serve their attestations.</param>
public sealed record BridgeLocation(string Gateway, string Vault, string EvmToken, string StratisToken, IReadOnlyList<string> ValidatorUrls);
