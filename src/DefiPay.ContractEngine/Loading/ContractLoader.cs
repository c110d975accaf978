using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Symbols;
using DefiPay.ContractEngine.Tracing;
using DefiPay.Crypto;
using DefiPay.Stratis;
using Mono.Cecil;

namespace DefiPay.ContractEngine.Loading;

/// <summary>
/// Turns code into runnable types: rewritten with metering, loaded, and kept by code hash, the least recently used code
/// leaving first. Does not validate: code is validated when it is created, and only then. Safe for concurrent use.
/// </summary>
/// <param name="capacity">Contracts kept loaded at most.</param>
/// <param name="symbols">
/// Where symbols of code are found; code that has some is loaded with a PDB that fits its metered IL, and unoptimised, so that break points
/// and steps work under a debugger. Results do not change. Null loads all code without.
/// </param>
/// <param name="isTracing">Whether the code tells where it is. Such code is slower, and serves executions that are traced.</param>
public sealed class ContractLoader(int capacity, IContractSymbolSource? symbols, bool isTracing)
{
    /// <summary>Contracts kept loaded unless told otherwise.</summary>
    public const int DefaultCapacity = 256;

    /// <summary>Makes a loader of code that tells nothing.</summary>
    /// <param name="capacity">Contracts kept loaded at most.</param>
    /// <param name="symbols">Where symbols are found, as above.</param>
    public ContractLoader(int capacity = DefaultCapacity, IContractSymbolSource? symbols = null)
        : this(capacity, symbols, isTracing: false)
    {
    }

    /// <summary>Where symbols of code are found; null for none.</summary>
    internal IContractSymbolSource? Symbols => symbols;

    private readonly object _lock = new();
    private readonly Dictionary<Hash256, LinkedListNode<(Hash256 Key, LoadedContract Contract)>> _entries = [];
    private readonly LinkedList<(Hash256 Key, LoadedContract Contract)> _recent = [];
    private readonly int _capacity = capacity > 0
        ? capacity
        : throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "At least one contract must fit.");

    /// <summary>The contract of this code.</summary>
    /// <exception cref="ContractLoadException">The code cannot be rewritten or loaded.</exception>
    public LoadedContract Load(ReadOnlySpan<byte> code) => Load(new Hash256(Keccak256.Hash(code)), code);

    /// <summary>The contract of this code, whose Keccak-256 the caller has at hand (and answers for).</summary>
    /// <exception cref="ContractLoadException">The code cannot be rewritten or loaded.</exception>
    public LoadedContract Load(Hash256 codeHash, ReadOnlySpan<byte> code)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(codeHash, out var entry) && IsCurrent(entry.Value.Contract))
            {
                if (_recent.First != entry)
                {
                    _recent.Remove(entry);
                    _recent.AddFirst(entry);
                }

                return entry.Value.Contract;
            }
        }

        // Outside the lock: two threads may load the same code once each, and the first to finish is kept.
        var contract = LoadNew(codeHash.ToBytes(), code);
        lock (_lock)
        {
            if (_entries.TryGetValue(codeHash, out var existing))
            {
                if (IsCurrent(existing.Value.Contract)) return existing.Value.Contract;
                _entries.Remove(codeHash);
                _recent.Remove(existing);
            }

            _entries.Add(codeHash, _recent.AddFirst((codeHash, contract)));
            if (_entries.Count > _capacity)
            {
                _entries.Remove(_recent.Last!.Value.Key);
                _recent.RemoveLast();
            }
        }

        return contract;
    }

    // Symbols may have become known after the code was loaded.
    private bool IsCurrent(LoadedContract contract) => symbols is null || contract.Symbols is not null || symbols.Find(contract.CodeHash.Span) is null;

    private LoadedContract LoadNew(byte[] codeHash, ReadOnlySpan<byte> code)
    {
        using var module = ContractModule.TryRead(code) ?? throw new ContractLoadException("Contract bytecode is not valid IL.");
        var deployed = ContractModule.DeployedType(module)?.Name;
        var known = symbols?.Find(codeHash);
        var sites = isTracing ? new CodeSites(known) { CodeHash = Convert.ToHexStringLower(codeHash) } : null;
        var metered = Rewrite(module, known, sites);
        try
        {
            return new LoadedContract(codeHash, metered.Load(new ContractLoadContext()), deployed, known, sites);
        }
        catch (Exception exception) when (ContractModule.IsMalformed(exception))
        {
            throw new ContractLoadException($"Contract could not be loaded: {exception.Message}", exception);
        }
    }

    private static MeteredImage Rewrite(ModuleDefinition module, ContractSymbols? symbols, CodeSites? sites)
    {
        var failure = "Rewrite module failed";
        try
        {
            ModuleRewriter.Rewrite(module, symbols, sites);
            failure = "Serialize module failed";
            return MeteredImage.Write(module, symbols is not null);
        }
        catch (Exception exception) when (ContractModule.IsMalformed(exception))
        {
            throw new ContractLoadException(failure, exception);
        }
    }
}
