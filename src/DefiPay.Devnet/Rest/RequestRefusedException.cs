namespace DefiPay.Devnet.Rest;

/// <summary>A request that cannot be read.</summary>
/// <param name="message">What a node says of it; where it says nothing of use, the field, what was wrong and what is accepted.</param>
/// <param name="description">Field, what was wrong and what is accepted, when the message is the node's; a line for each field.</param>
internal class RequestRefusedException(string message, string description = "") : Exception(message)
{
    public string Description => description;
}
