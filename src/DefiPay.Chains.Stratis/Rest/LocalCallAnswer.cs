using System.Text.Json;

namespace DefiPay.Chains.Stratis.Rest;

/// <summary><c>api/SmartContracts/local-call</c>; failed argument checks come in it too, with status 200.</summary>
internal sealed record LocalCallAnswer(
    LocalCallAnswer.Gas? GasConsumed, bool? Revert, LocalCallAnswer.Words? ErrorMessage, JsonElement Return, IReadOnlyList<LogAnswer>? Logs)
{
    internal sealed record Gas(ulong? Value);

    internal sealed record Words(string? Value);
}
