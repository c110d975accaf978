using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tracing;

/// <summary>Gas that one storage key of a contract used.</summary>
/// <param name="Contract">The contract; null for all keys beyond <see cref="ExecutionTrace.KeysMax"/> together.</param>
/// <param name="Key">The key as text where it is UTF-8, else as <c>0x</c> and hex.</param>
/// <param name="Reads">How often it was read.</param>
/// <param name="ReadGas">What that cost.</param>
/// <param name="Writes">How often it was written.</param>
/// <param name="WriteGas">What that cost.</param>
public sealed record GasKey(StratisAddress? Contract, string Key, int Reads, ulong ReadGas, int Writes, ulong WriteGas)
{
    /// <summary>All of it.</summary>
    public ulong Gas => ReadGas + WriteGas;
}
