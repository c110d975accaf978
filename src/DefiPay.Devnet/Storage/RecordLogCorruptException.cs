namespace DefiPay.Devnet.Storage;

/// <summary>A record in the middle of a log does not match its checksum: something other than a crash changed the file.</summary>
public sealed class RecordLogCorruptException(string message) : IOException(message);
