using DefiPay.Crypto;
using Nethereum.KeyStore.Model;

namespace Nethereum.KeyStore;

/// <summary>Key files by PBKDF2.</summary>
public class KeyStorePbkdf2Service : KeyStoreServiceBase<Pbkdf2Params>
{
    /// <summary>Its name in the file.</summary>
    public const string KdfType = "pbkdf2";

    /// <inheritdoc/>
    public override string GetKdfType() => KdfType;

    /// <inheritdoc/>
    protected override byte[] GenerateDerivedKey(string pasword, byte[] salt, Pbkdf2Params kdfParams) =>
        Pbkdf2.DeriveKey(BytesOf(pasword), salt, kdfParams.Count, kdfParams.Dklen);

    /// <inheritdoc/>
    protected override Pbkdf2Params GetDefaultParams() => new() { Dklen = 32, Count = 262144, Prf = "hmac-sha256" };
}
