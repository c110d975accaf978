namespace DefiPay.Store.Postgres;

/// <summary>
/// No usable Postgres. The message is written for the person at the keyboard: what is missing or wrong, and what to do.
/// It never holds a password.
/// </summary>
public sealed class PostgresUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
