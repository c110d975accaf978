namespace DefiPay.ContractEngine.Symbols;

/// <summary>What a PDB knows of one method.</summary>
/// <param name="Points">Its statements in IL order.</param>
/// <param name="Locals">Names of local variables by slot.</param>
internal sealed record MethodSymbols(CodePoint[] Points, IReadOnlyDictionary<int, string> Locals);
