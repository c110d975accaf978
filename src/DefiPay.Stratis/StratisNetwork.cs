namespace DefiPay.Stratis;

/// <summary>What distinguishes one network of the platform from another, as far as bytes are concerned.</summary>
public sealed class StratisNetwork
{
    /// <summary>SLIP-44 coin type of the development network, under which the wallets here derive their keys. Nodes of the main network use 401.</summary>
    public const uint CoinType = 400;

    /// <summary>Satoshi in one coin.</summary>
    public const ulong SatoshiPerCoin = 100_000_000;

    /// <summary>No output and no sum of outputs may exceed this many satoshi on the development network (20,000,000 coins); on the main network five times as many.</summary>
    public const ulong MoneyMaxSatoshi = 20_000_000 * SatoshiPerCoin;

    private StratisNetwork(string name, string chainId, string ticker, byte publicKeyPrefix, byte scriptPrefix)
    {
        Name = name;
        ChainId = chainId;
        Ticker = ticker;
        PublicKeyPrefix = publicKeyPrefix;
        ScriptPrefix = scriptPrefix;
    }

    /// <summary>The public sidechain.</summary>
    public static StratisNetwork CirrusMain { get; } = new("CirrusMain", "stratis:cirrus-main", "CRS", 28, 88);

    /// <summary>Its public test network.</summary>
    public static StratisNetwork CirrusTest { get; } = new("CirrusTest", "stratis:cirrus-test", "TCRS", 127, 137);

    /// <summary>A local development chain.</summary>
    public static StratisNetwork CirrusDev { get; } = new("CirrusDev", "stratis:cirrus-dev", "TCRS", 55, 117);

    /// <summary>The name that a node gives the network.</summary>
    public string Name { get; }

    /// <summary>The chain's CAIP-2 name.</summary>
    public string ChainId { get; }

    /// <summary>Symbol of the native coin, which has 8 decimals.</summary>
    public string Ticker { get; }

    /// <summary>First byte of the base58 form of wallet and contract addresses.</summary>
    public byte PublicKeyPrefix { get; }

    /// <summary>First byte of the base58 form of script hashes.</summary>
    public byte ScriptPrefix { get; }

    /// <summary>For a sentence that refuses a text: what it says behind the text where that is an address, but of another network.</summary>
    public string NoteOf(string text) =>
        new[] { CirrusMain, CirrusTest, CirrusDev }.FirstOrDefault(other => other != this && StratisAddress.TryParse(text, other, out _)) is { } owner
            ? $" (an address of {owner.Name})"
            : "";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
