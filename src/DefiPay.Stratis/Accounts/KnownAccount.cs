namespace DefiPay.Stratis.Accounts;

/// <summary>
/// An account of the devnet whose private key everybody knows. Coins that are worth something must never be sent to it.
/// </summary>
/// <param name="Name">What people call it, in lower case.</param>
/// <param name="Index">Its position in the wallet, from 0.</param>
/// <param name="Path">Its derivation path.</param>
/// <param name="Address">Its address.</param>
public sealed record KnownAccount(string Name, int Index, string Path, StratisAddress Address);
