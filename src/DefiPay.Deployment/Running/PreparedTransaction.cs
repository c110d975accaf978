namespace DefiPay.Deployment.Running;

/// <summary>A signed transaction that nobody has seen yet.</summary>
/// <param name="Hash">Its hash, in canonical text form.</param>
/// <param name="Bytes">Wire format.</param>
/// <param name="Arguments">The arguments by parameter name, as text.</param>
public sealed record PreparedTransaction(string Hash, ReadOnlyMemory<byte> Bytes, IReadOnlyDictionary<string, string> Arguments);
