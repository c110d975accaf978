using DefiPay.Chains.Bridging;

namespace DefiPay.Indexer.Projections;

/// <summary>
/// The chains that a bridge's contract may speak of. It names a chain by the hash of its name and an address by 20 bytes; these are
/// turned into what people see. What is unknown stays as it was said, in hex.
/// </summary>
internal sealed class BridgedChains
{
    private readonly Dictionary<string, IndexedChain> _byKey = [];

    public BridgedChains(IEnumerable<IndexedChain> chains)
    {
        foreach (var chain in chains)
            _byKey.TryAdd(Hex(BridgeChainKey.Of(chain.ChainId)), chain);
    }

    /// <summary>The chain's name in CAIP-2 form.</summary>
    public string NameOf(byte[] chainKey) => _byKey.TryGetValue(Hex(chainKey), out var chain) ? chain.ChainId.Value : Hex(chainKey);

    /// <summary>An address on that chain, spelled as that chain does.</summary>
    public string Spell(byte[] chainKey, byte[] address) =>
        BridgeAddress.SpellLike(_byKey.TryGetValue(Hex(chainKey), out var chain) ? chain.ZeroAddress : null, address);

    /// <summary>Bytes as contracts are compared across chains.</summary>
    public static string Hex(byte[] bytes) => $"0x{Convert.ToHexStringLower(bytes)}";
}
