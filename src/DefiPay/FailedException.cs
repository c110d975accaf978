namespace DefiPay;

/// <summary>
/// What was asked for was done, and it failed: a transaction that a contract refused, say. The message is one or two whole sentences. Printed
/// without a stack trace; the exit code is 1.
/// </summary>
public sealed class FailedException(string message, Exception? inner = null) : Exception(message, inner);
