using DefiPay.Crypto;

namespace DefiPay.Stratis.Accounts;

/// <summary>The named accounts that a devnet gives its coins to. Their keys come from words that everybody knows.</summary>
public static class KnownAccounts
{
    /// <summary>The words, known to everybody: other development chains use them too.</summary>
    public const string Mnemonic = "test test test test test test test test test test test junk";

    // Twenty, as many as a Hardhat node has, and a number by which the premine divides without a rest.
    private static readonly string[] Names =
    [
        "alice", "bob", "carol", "dave", "olga", "minter", "erin", "frank", "grace", "heidi",
        "validator1", "validator2", "validator3", "validator4", "relayer", "operator", "guardian",
        "ivan", "judy", "mallory",
    ];

    private static readonly Lazy<IReadOnlyList<KnownAccount>> Accounts = new(Derive);

    /// <summary>All of them, in the order of their index.</summary>
    public static IReadOnlyList<KnownAccount> All => Accounts.Value;

    /// <summary>Looks one up by its name, in any case.</summary>
    /// <returns>The account, or null where there is none of that name.</returns>
    public static KnownAccount? Find(string name) => All.FirstOrDefault(account => account.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The path of a wallet's receiving key (BIP-44, first account).</summary>
    public static string PathOf(int index) => $"m/44'/{StratisNetwork.CoinType}'/0'/0/{index}";

    private static KnownAccount[] Derive()
    {
        var root = Bip32.FromSeed(Bip39.ToSeed(Mnemonic));
        return Names.Select((name, index) =>
        {
            var path = PathOf(index);
            return new KnownAccount(name, index, path, StratisAddress.OfPublicKey(root.Derive(path).PublicKey));
        }).ToArray();
    }
}
