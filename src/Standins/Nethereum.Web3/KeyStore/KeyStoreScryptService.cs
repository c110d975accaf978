using DefiPay.Crypto;
using Nethereum.KeyStore.Model;

namespace Nethereum.KeyStore;

/// <summary>Key files by scrypt.</summary>
public class KeyStoreScryptService : KeyStoreServiceBase<ScryptParams>
{
    /// <summary>Its name in the file.</summary>
    public const string KdfType = "scrypt";

    /// <inheritdoc/>
    public override string GetKdfType() => KdfType;

    /// <inheritdoc/>
    protected override byte[] GenerateDerivedKey(string password, byte[] salt, ScryptParams kdfParams) =>
        Scrypt.DeriveKey(BytesOf(password), salt, kdfParams.N, kdfParams.R, kdfParams.P, kdfParams.Dklen);

    /// <inheritdoc/>
    protected override ScryptParams GetDefaultParams() => new() { Dklen = 32, N = 262144, R = 1, P = 8 };
}
