using System.Text.Json;

namespace DefiPay.Chains.Evm.Hardhat.Node;

/// <summary>A line from the node: an event, or the answer to a request.</summary>
/// <param name="Event">`created`, `ready` or `changed`.</param>
/// <param name="Port">Of `ready`: where the server listens.</param>
/// <param name="Id">The request that is answered.</param>
/// <param name="Error">Why it failed, if it did.</param>
/// <param name="Result">Else what came out.</param>
internal sealed record HardhatMessage(string? Event, int Port, long? Id, string? Error, JsonElement Result);
