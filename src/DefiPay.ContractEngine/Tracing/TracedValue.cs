namespace DefiPay.ContractEngine.Tracing;

/// <summary>An argument, a field of a log, or a result, as text.</summary>
/// <param name="Name">Name of the parameter or field; null when it has none.</param>
/// <param name="Type">Name of the .NET type.</param>
/// <param name="Text">
/// The value: addresses in base58, bytes as <c>0x</c> and hex, arrays in brackets, structs in braces. At most
/// <see cref="ExecutionTrace.TextLengthMax"/> characters; a longer one is cut and ends in an ellipsis.
/// </param>
public sealed record TracedValue(string? Name, string Type, string Text);
