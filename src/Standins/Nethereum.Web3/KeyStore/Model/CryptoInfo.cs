using Nethereum.Hex.HexConvertors.Extensions;
using Newtonsoft.Json;

namespace Nethereum.KeyStore.Model;

/// <summary>An encrypted secret and how to get at it.</summary>
public class CryptoInfo<TKdfParams> where TKdfParams : KdfParams
{
    /// <summary>Empty.</summary>
    public CryptoInfo()
    {
    }

    /// <summary>Of the parts.</summary>
    public CryptoInfo(string cipher, byte[] cipherText, byte[] iv, byte[] mac, byte[] salt, TKdfParams kdfParams, string kdfType)
    {
        Cipher = cipher;
        CipherText = cipherText.ToHex();
        Mac = mac.ToHex();
        CipherParams = new CipherParams(iv);
        Kdfparams = kdfParams;
        Kdfparams.Salt = salt.ToHex();
        Kdf = kdfType;
    }

    /// <summary>Always aes-128-ctr.</summary>
    [JsonProperty("cipher")]
    public string Cipher { get; set; }

    /// <summary>The encrypted secret as hex.</summary>
    [JsonProperty("ciphertext")]
    public string CipherText { get; set; }

    /// <summary>What the cipher needs besides its key.</summary>
    [JsonProperty("cipherparams")]
    public CipherParams CipherParams { get; set; }

    /// <summary>scrypt or pbkdf2.</summary>
    [JsonProperty("kdf")]
    public string Kdf { get; set; }

    /// <summary>Keccak-256 of the second half of the derived key and the encrypted secret, as hex.</summary>
    [JsonProperty("mac")]
    public string Mac { get; set; }

    /// <summary>Costs and salt.</summary>
    [JsonProperty("kdfparams")]
    public TKdfParams Kdfparams { get; set; }
}
