using DefiPay.ContractEngine.Symbols;

namespace DefiPay.ContractEngine.Tracing;

/// <summary>A place in the code of a contract.</summary>
/// <param name="Type">Name of the class or struct.</param>
/// <param name="Method">Name of the method; a constructor has the name of its class.</param>
/// <param name="Span">The statement; null when the code has no symbols.</param>
/// <param name="Statement">Its text on one line; null when the source is not known.</param>
public sealed record CodePlace(string Type, string Method, SourceSpan? Span, string? Statement)
{
    /// <summary><c>Type.Method in file(line,column)</c>.</summary>
    public override string ToString() => Span is null ? $"{Type}.{Method}" : $"{Type}.{Method} in {Span}";
}
