using DefiPay.ContractEngine.Compilation;

namespace DefiPay.ContractEngine.Symbols;

/// <summary>Symbols by code hash, in memory; the oldest leave first. Safe for concurrent use.</summary>
/// <param name="capacity">Codes whose symbols are kept at most.</param>
public sealed class ContractSymbolTable(int capacity = ContractSymbolTable.DefaultCapacity) : IContractSymbolSource
{
    /// <summary>Codes kept unless told otherwise.</summary>
    public const int DefaultCapacity = 256;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, ContractSymbols> _symbols = [];
    private readonly Queue<string> _order = [];
    private readonly int _capacity = capacity > 0 ? capacity : throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "At least one must fit.");

    /// <summary>Keeps the symbols of code that was compiled here.</summary>
    /// <exception cref="ArgumentException">It did not compile.</exception>
    public void Add(CompilationResult compiled)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        Add(compiled.CodeHash.Span, compiled.Symbols ?? throw new ArgumentException("What did not compile has no symbols.", nameof(compiled)));
    }

    /// <summary>Keeps symbols in place of any that are there for this code. That they belong to it is for the caller to know.</summary>
    public void Add(ReadOnlySpan<byte> codeHash, ContractSymbols symbols)
    {
        ArgumentNullException.ThrowIfNull(symbols);
        var key = Convert.ToHexString(codeHash);
        lock (_lock)
        {
            if (!_symbols.ContainsKey(key)) _order.Enqueue(key);
            _symbols[key] = symbols;
            if (_order.Count > _capacity) _symbols.Remove(_order.Dequeue());
        }
    }

    /// <inheritdoc/>
    public ContractSymbols? Find(ReadOnlySpan<byte> codeHash)
    {
        var key = Convert.ToHexString(codeHash);
        lock (_lock) return _symbols.GetValueOrDefault(key);
    }
}
