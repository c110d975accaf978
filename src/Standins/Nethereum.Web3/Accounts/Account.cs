using System.Numerics;
using Nethereum.KeyStore;
using Nethereum.RPC.Accounts;
using Nethereum.RPC.NonceServices;
using Nethereum.RPC.TransactionManagers;
using Nethereum.Signer;

namespace Nethereum.Web3.Accounts;

/// <summary>An account whose key is here. Without a chain's id, the node is asked for it before the first signature.</summary>
public class Account : IAccount
{
    private readonly EthECKey _key;

    /// <summary>An account of a key.</summary>
    public Account(EthECKey key, BigInteger? chainId = null)
    {
        _key = key;
        ChainId = chainId;
        Address = key.GetPublicAddress();
        InitialiseDefaultTransactionManager();
    }

    /// <summary>An account of a key as hex.</summary>
    public Account(string privateKey, BigInteger? chainId = null)
        : this(new EthECKey(privateKey), chainId)
    {
    }

    /// <summary>An account of a key's bytes.</summary>
    public Account(byte[] privateKey, BigInteger? chainId = null)
        : this(new EthECKey(privateKey, true), chainId)
    {
    }

    /// <summary>The chain that signatures are for; null if not known.</summary>
    public BigInteger? ChainId { get; }

    /// <summary>The key as hex, with 0x. Whoever has it has the account.</summary>
    public string PrivateKey => _key.GetPrivateKey();

    /// <summary>The public key as hex.</summary>
    public string PublicKey => Hex.HexConvertors.Extensions.HexByteConvertorExtensions.ToHex(_key.GetPubKey());

    /// <summary>The address with its checksum (EIP-55).</summary>
    public string Address { get; protected set; }

    /// <inheritdoc/>
    public ITransactionManager TransactionManager { get; protected set; }

    /// <inheritdoc/>
    public INonceService NonceService { get; set; }

    /// <summary>Opens a key file.</summary>
    /// <exception cref="KeyStore.Crypto.DecryptionException">The password is wrong, or the file is damaged.</exception>
    public static Account LoadFromKeyStore(string json, string password, BigInteger? chainId = null) =>
        new(new KeyStoreService().DecryptKeyStoreFromJson(password, json), chainId);

    /// <summary>Makes what signs.</summary>
    protected virtual void InitialiseDefaultTransactionManager() => TransactionManager = new AccountSignerTransactionManager(null, this, ChainId);
}
