namespace DefiPay.Devnet.Rest;

/// <summary>A request that cannot be read; the message names the field, what was wrong and what is accepted.</summary>
internal class RequestRefusedException(string message) : Exception(message);
