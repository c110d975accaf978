using DefiPay.Crypto;
using DefiPay.Stratis;

namespace DefiPay.Wallets.Stratis;

/// <summary>A key and its address. It signs, and prints nothing of the key.</summary>
public sealed class StratisAccount
{
    private readonly byte[] _privateKey;
    private readonly byte[] _publicKey;

    /// <summary>Takes a private key.</summary>
    /// <param name="privateKey">32 bytes, big-endian.</param>
    /// <exception cref="ArgumentException">The bytes are no private key.</exception>
    public StratisAccount(ReadOnlySpan<byte> privateKey)
    {
        _publicKey = Secp256k1.GetPublicKey(privateKey);
        _privateKey = privateKey.ToArray();
        Address = StratisAddress.OfPublicKey(_publicKey);
    }

    /// <summary>Where its coins are.</summary>
    public StratisAddress Address { get; }

    /// <summary>The compressed public key.</summary>
    public ReadOnlyMemory<byte> PublicKey => _publicKey;

    /// <summary>Signs all inputs, each of which must spend an output that pays to this account's address.</summary>
    /// <param name="unsigned">The transaction; what its input scripts hold is replaced.</param>
    public Transaction Sign(Transaction unsigned)
    {
        ArgumentNullException.ThrowIfNull(unsigned);
        var previousScript = Script.PayToPublicKeyHash(Address);
        var inputs = unsigned.Inputs.Select((input, i) =>
        {
            byte[] signature = [.. Secp256k1.Sign(SignatureHash.Compute(unsigned, i, previousScript), _privateKey), SignatureHash.All];
            return new TransactionInput(input.Previous, Script.SpendPublicKeyHash(signature, _publicKey), input.Sequence);
        });
        return new Transaction([.. inputs], unsigned.Outputs, unsigned.LockTime, unsigned.Version);
    }

    internal byte[] CopyPrivateKey() => [.. _privateKey];

    /// <summary>The address in hexadecimal digits.</summary>
    public override string ToString() => Address.ToString();
}
