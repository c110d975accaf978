namespace DefiPay.Devnet.Wallets;

/// <summary>The password is not the wallet's. The words are those of a node.</summary>
internal sealed class WrongPasswordException() : WalletException("Invalid password (or invalid Network)");
