namespace Nethereum.KeyStore;

/// <summary>A key file names a way from password to key that nobody knows.</summary>
public class InvalidKdfException : Exception
{
    /// <summary>Names it.</summary>
    public InvalidKdfException(string kdf) : base("Invalid kdf:" + kdf)
    {
    }
}
