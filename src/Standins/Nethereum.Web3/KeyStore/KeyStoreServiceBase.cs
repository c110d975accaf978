using System.Security.Cryptography;
using System.Text;
using DefiPay.Crypto;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.KeyStore.Crypto;
using Nethereum.KeyStore.Model;
using Newtonsoft.Json;

namespace Nethereum.KeyStore;

/// <summary>What key files have in common, whatever way leads from password to key.</summary>
public abstract class KeyStoreServiceBase<T> : IKeyStoreService<T> where T : KdfParams
{
    /// <summary>The version of Web3 Secret Storage.</summary>
    public const int CurrentVersion = 3;

    private const int SaltSize = 32;
    private const int CipherKeySize = 16;
    private const int DerivedKeySizeLeast = 32;

    /// <inheritdoc/>
    public KeyStore<T> EncryptAndGenerateKeyStore(string password, byte[] privateKey, string address) =>
        EncryptAndGenerateKeyStore(password, privateKey, address, GetDefaultParams());

    /// <inheritdoc/>
    public string EncryptAndGenerateKeyStoreAsJson(string password, byte[] privateKey, string addresss) =>
        SerializeKeyStoreToJson(EncryptAndGenerateKeyStore(password, privateKey, addresss));

    /// <summary>Encrypts at a cost of one's own.</summary>
    public string EncryptAndGenerateKeyStoreAsJson(string password, byte[] privateKey, string addresss, T kdfParams) =>
        SerializeKeyStoreToJson(EncryptAndGenerateKeyStore(password, privateKey, addresss, kdfParams));

    /// <summary>Encrypts at a cost of one's own.</summary>
    public KeyStore<T> EncryptAndGenerateKeyStore(string password, byte[] privateKey, string address, T kdfParams)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(privateKey);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(kdfParams);
        byte[] salt = RandomNumberGenerator.GetBytes(SaltSize);
        byte[] iv = RandomNumberGenerator.GetBytes(AesCounter.BlockSize);
        byte[] derived = GenerateDerivedKey(password, salt, kdfParams);
        byte[] cipherText = AesCounter.Transform(derived.AsSpan(0, CipherKeySize), iv, privateKey);
        return new KeyStore<T>
        {
            Version = CurrentVersion,
            Address = address,
            Id = Guid.NewGuid().ToString(),
            Crypto = new CryptoInfo<T>(GetCipherType(), cipherText, iv, MacOf(derived, cipherText), salt, kdfParams, GetKdfType()),
        };
    }

    /// <inheritdoc/>
    public byte[] DecryptKeyStore(string password, KeyStore<T> keyStore)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(keyStore);
        CryptoInfo<T> crypto = keyStore.Crypto;
        byte[] cipherText = crypto.CipherText.HexToByteArray();
        byte[] derived = GenerateDerivedKey(password, crypto.Kdfparams.Salt.HexToByteArray(), crypto.Kdfparams);
        return derived.Length >= DerivedKeySizeLeast && CryptographicOperations.FixedTimeEquals(MacOf(derived, cipherText), crypto.Mac.HexToByteArray())
            ? AesCounter.Transform(derived.AsSpan(0, CipherKeySize), crypto.CipherParams.Iv.HexToByteArray(), cipherText)
            : throw new DecryptionException("Cannot derive the same mac as the one provided from the cipher and derived key");
    }

    /// <summary>Decrypts a file.</summary>
    public byte[] DecryptKeyStoreFromJson(string password, string json) => DecryptKeyStore(password, DeserializeKeyStoreFromJson(json));

    /// <inheritdoc/>
    public virtual KeyStore<T> DeserializeKeyStoreFromJson(string json) => JsonConvert.DeserializeObject<KeyStore<T>>(json);

    /// <summary>Writes a file.</summary>
    public virtual string SerializeKeyStoreToJson(KeyStore<T> keyStore) => JsonConvert.SerializeObject(keyStore);

    /// <inheritdoc/>
    public abstract string GetKdfType();

    /// <inheritdoc/>
    public virtual string GetCipherType() => "aes-128-ctr";

    /// <summary>From password to key.</summary>
    protected abstract byte[] GenerateDerivedKey(string pasword, byte[] salt, T kdfParams);

    /// <summary>The usual cost.</summary>
    protected abstract T GetDefaultParams();

    private protected static byte[] BytesOf(string password) => Encoding.UTF8.GetBytes(password);

    private static byte[] MacOf(byte[] derived, byte[] cipherText) => Keccak256.Hash([.. derived.AsSpan(CipherKeySize, CipherKeySize), .. cipherText]);
}
