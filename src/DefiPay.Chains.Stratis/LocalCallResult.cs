using System.Text.Json;

namespace DefiPay.Chains.Stratis;

/// <summary>What a local call came to.</summary>
/// <param name="GasUsed">In gas units; what a transaction would use.</param>
/// <param name="Error">Why it failed, as the node says it (may hold a stack trace); null on success.</param>
/// <param name="ReturnValue">What the method returned: addresses in base58, 256-bit numbers as decimal text; JSON null when nothing.</param>
/// <param name="Logs">What it logged, index counted within the call.</param>
public sealed record LocalCallResult(ulong GasUsed, string? Error, JsonElement ReturnValue, IReadOnlyList<LogRecord> Logs);
