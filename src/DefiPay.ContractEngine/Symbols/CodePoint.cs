namespace DefiPay.ContractEngine.Symbols;

/// <summary>Where in a method's IL a statement begins.</summary>
/// <param name="Offset">Offset of its first instruction in the method's original, unmetered IL.</param>
/// <param name="Span">Its source; null for code that the compiler made up and debuggers step over.</param>
public readonly record struct CodePoint(int Offset, SourceSpan? Span);
