using System.Text.Json;

namespace DefiPay.Chains;

/// <summary>A log with a name and named arguments.</summary>
/// <param name="Name">The event's name, on Stratis the log struct's: <c>TransferLog</c>.</param>
/// <param name="Arguments">
/// A JSON object: names in camelCase; integers of every size as decimal strings, booleans as JSON booleans, addresses and byte
/// arrays in the chain's canonical text form (Stratis: base58, lower-case hex).
/// Of an event with a note: <c>topics</c> (array of hex) and <c>data</c> (hex).
/// </param>
/// <param name="Note">Null, or why the log could not be decoded.</param>
public sealed record DecodedEvent(string Name, JsonElement Arguments, string? Note = null);
