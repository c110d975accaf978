namespace DefiPay.ContractEngine.Loading;

/// <summary>Code could not be loaded. The message is the one that the receipt carries.</summary>
/// <param name="message">The platform's error text.</param>
/// <param name="inner">What the runtime said.</param>
public sealed class ContractLoadException(string message, Exception? inner = null) : Exception(message, inner);
