namespace DefiPay.ContractEngine.Symbols;

/// <summary>Finds the symbols of code. Used by several threads at once.</summary>
public interface IContractSymbolSource
{
    /// <summary>The symbols of the code with this Keccak-256; null when they are not known.</summary>
    ContractSymbols? Find(ReadOnlySpan<byte> codeHash);
}
