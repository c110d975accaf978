namespace Nethereum.KeyStore.Crypto;

/// <summary>The password is wrong, or the file is damaged.</summary>
public class DecryptionException : Exception
{
    internal DecryptionException(string message) : base(message)
    {
    }
}
