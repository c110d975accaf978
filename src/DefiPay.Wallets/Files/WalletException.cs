namespace DefiPay.Wallets.Files;

/// <summary>A wallet cannot be made, found or opened. The message is a whole sentence for its owner and holds nothing secret.</summary>
public sealed class WalletException(string message, Exception? inner = null) : Exception(message, inner);
