namespace DefiPay.Devnet.Rest;

/// <summary>A method's parameters cannot be read; a real node answers that in a way of its own.</summary>
internal sealed class ParametersRefusedException(string message, string description) : RequestRefusedException(message, description);
