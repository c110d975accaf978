using DefiPay.ContractEngine.Symbols;

namespace DefiPay.ContractEngine.Compilation;

/// <summary>What compiling a contract gave.</summary>
/// <param name="Bytecode">The assembly's bytes, as they go into a create transaction; empty when it did not compile.</param>
/// <param name="CodeHash">Keccak-256 of <paramref name="Bytecode"/>; empty when it did not compile.</param>
/// <param name="Diagnostics">Errors and warnings in source order.</param>
public sealed record CompilationResult(
    ReadOnlyMemory<byte> Bytecode, ReadOnlyMemory<byte> CodeHash, IReadOnlyList<CompilerDiagnostic> Diagnostics)
{
    private readonly Lazy<ContractSymbols>? _symbols;

    internal CompilationResult(
        ReadOnlyMemory<byte> bytecode, ReadOnlyMemory<byte> codeHash, IReadOnlyList<CompilerDiagnostic> diagnostics, Lazy<ContractSymbols> symbols)
        : this(bytecode, codeHash, diagnostics) => _symbols = symbols;

    /// <summary>
    /// File, line and column of every instruction, and the portable PDB that says so; null when it did not compile. Made when first asked for
    /// (it takes about as long as compiling); the bytecode does not depend on it.
    /// </summary>
    public ContractSymbols? Symbols => _symbols?.Value;

    /// <summary>True when there is bytecode.</summary>
    public bool Succeeded => !Bytecode.IsEmpty;
}
