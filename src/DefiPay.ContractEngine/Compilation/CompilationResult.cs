namespace DefiPay.ContractEngine.Compilation;

/// <summary>What compiling a contract gave.</summary>
/// <param name="Bytecode">The assembly's bytes, as they go into a create transaction; empty when it did not compile.</param>
/// <param name="CodeHash">Keccak-256 of <paramref name="Bytecode"/>; empty when it did not compile.</param>
/// <param name="Diagnostics">Errors and warnings in source order.</param>
public sealed record CompilationResult(
    ReadOnlyMemory<byte> Bytecode, ReadOnlyMemory<byte> CodeHash, IReadOnlyList<CompilerDiagnostic> Diagnostics)
{
    /// <summary>True when there is bytecode.</summary>
    public bool Succeeded => !Bytecode.IsEmpty;
}
