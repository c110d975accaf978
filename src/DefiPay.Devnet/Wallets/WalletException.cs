namespace DefiPay.Devnet.Wallets;

/// <summary>A wallet cannot do what it was asked for; the message says why and what is accepted. It never holds a secret.</summary>
internal sealed class WalletException(string message) : Exception(message);
