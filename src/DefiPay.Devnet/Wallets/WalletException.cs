namespace DefiPay.Devnet.Wallets;

/// <summary>A wallet cannot do what it was asked for. No text of it ever holds a secret.</summary>
/// <param name="message">Why, in the node's words where it has any.</param>
/// <param name="description">What was wrong and what is accepted, where the message does not say it.</param>
/// <param name="status">Status of the answer.</param>
internal class WalletException(string message, string description = "", int status = 400) : Exception(message)
{
    public string Description => description;

    public int Status => status;
}
