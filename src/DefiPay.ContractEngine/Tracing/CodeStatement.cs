using DefiPay.ContractEngine.Symbols;

namespace DefiPay.ContractEngine.Tracing;

/// <summary>A statement of a method, or the whole method where its statements are not known.</summary>
internal sealed record CodeStatement(string Type, string Method, SourceSpan? Span);
