namespace DefiPay.Devnet.Storage;

/// <summary>A file that should be a dump of a chain is none, or is damaged. Nothing was changed.</summary>
public sealed class ChainDumpException(string message) : Exception(message);
