using Nethereum.KeyStore.Model;

namespace Nethereum.KeyStore;

/// <summary>Key files of one way from password to key.</summary>
public interface IKeyStoreService<T> where T : KdfParams
{
    /// <summary>Decrypts.</summary>
    byte[] DecryptKeyStore(string password, KeyStore<T> keyStore);

    /// <summary>Reads a file.</summary>
    KeyStore<T> DeserializeKeyStoreFromJson(string json);

    /// <summary>Encrypts at the usual cost.</summary>
    KeyStore<T> EncryptAndGenerateKeyStore(string password, byte[] privateKey, string address);

    /// <summary>Encrypts at the usual cost.</summary>
    string EncryptAndGenerateKeyStoreAsJson(string password, byte[] privateKey, string addresss);

    /// <summary>aes-128-ctr.</summary>
    string GetCipherType();

    /// <summary>scrypt or pbkdf2.</summary>
    string GetKdfType();
}
