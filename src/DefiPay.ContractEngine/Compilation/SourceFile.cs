namespace DefiPay.ContractEngine.Compilation;

/// <summary>One C# source of a contract.</summary>
/// <param name="Path">Shown in diagnostics; it does not reach the bytecode.</param>
/// <param name="Text">The source.</param>
public sealed record SourceFile(string Path, string Text);
