using DefiPay.Crypto;
using DefiPay.Stratis;
using DefiPay.Stratis.Accounts;

namespace DefiPay.Devnet.Blocks;

/// <summary>
/// The one authority of the devnet, which signs blocks and is paid their fees. Its key is a fixed one of the known mnemonic (account 1, so none
/// of the named accounts): everybody knows it, and the same content gives the same block everywhere.
/// </summary>
public static class MinerKey
{
    private static readonly Bip32 Key = Bip32.Derive(Bip39.ToSeed(KnownAccounts.Mnemonic), $"m/44'/{StratisNetwork.CoinType}'/1'/0/0");

    /// <summary>Whom fees are paid to.</summary>
    public static StratisAddress Address { get; } = StratisAddress.OfPublicKey(Key.PublicKey);

    /// <summary>The compressed public key that blocks' signatures are checked with.</summary>
    public static ReadOnlySpan<byte> PublicKey => Key.PublicKey;

    internal static byte[] Sign(ReadOnlySpan<byte> hash) => Secp256k1.Sign(hash, Key.PrivateKey);
}
