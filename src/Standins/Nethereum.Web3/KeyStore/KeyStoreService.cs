using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Nethereum.KeyStore;

/// <summary>Key files: Web3 Secret Storage, version 3.</summary>
public class KeyStoreService
{
    private readonly KeyStoreScryptService _scrypt = new();
    private readonly KeyStorePbkdf2Service _pbkdf2 = new();

    /// <summary>Whose key a file says it holds.</summary>
    public string GetAddressFromKeyStore(string json) => JObject.Parse(json).GetValue("address", StringComparison.OrdinalIgnoreCase)?.Value<string>();

    /// <summary>A name for the file of an address, as other programs give it.</summary>
    public string GenerateUTCFileName(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return "utc--" + TimeProvider.System.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture).Replace(":", "-") + "--" + address.Replace("0x", "");
    }

    /// <summary>Decrypts the key of a file.</summary>
    /// <exception cref="Crypto.DecryptionException">The password is wrong, or the file is damaged.</exception>
    /// <exception cref="InvalidKdfException">The file names another way than scrypt and pbkdf2.</exception>
    public byte[] DecryptKeyStoreFromJson(string password, string json)
    {
        JToken crypto = JObject.Parse(json).GetValue("crypto", StringComparison.OrdinalIgnoreCase);
        string kdf = (crypto as JObject)?.GetValue("kdf", StringComparison.OrdinalIgnoreCase)?.Value<string>();
        return kdf switch
        {
            KeyStoreScryptService.KdfType => _scrypt.DecryptKeyStoreFromJson(password, json),
            KeyStorePbkdf2Service.KdfType => _pbkdf2.DecryptKeyStoreFromJson(password, json),
            _ => throw new InvalidKdfException(kdf),
        };
    }

    /// <summary>Encrypts a key by scrypt at the usual cost.</summary>
    public string EncryptAndGenerateDefaultKeyStoreAsJson(string password, byte[] key, string address) =>
        _scrypt.EncryptAndGenerateKeyStoreAsJson(password, key, address);
}
