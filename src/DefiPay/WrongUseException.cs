namespace DefiPay;

/// <summary>
/// Something that the person at the keyboard can put right. The message is one or two whole sentences: what was wrong, and what
/// to do instead. Nothing was done. Printed without a stack trace; the exit code is 2.
/// </summary>
public sealed class WrongUseException(string message, Exception? inner = null) : Exception(message, inner);
