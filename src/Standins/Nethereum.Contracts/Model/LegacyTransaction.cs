using System.Numerics;
using Nethereum.RLP;

namespace Nethereum.Model;

/// <summary>A transaction as before EIP-155: its signature counts on every chain.</summary>
public class LegacyTransaction : SignedLegacyTransaction
{
    /// <summary>From its bytes.</summary>
    public LegacyTransaction(byte[] rawData) : this((RLPCollection)RLP.RLP.Decode(rawData))
    {
    }

    /// <summary>A transfer of the default gas.</summary>
    public LegacyTransaction(string to, BigInteger amount, BigInteger nonce) : this(to, amount, nonce, DEFAULT_GAS_PRICE, DEFAULT_GAS_LIMIT)
    {
    }

    /// <summary>A call of the default gas.</summary>
    public LegacyTransaction(string to, BigInteger amount, BigInteger nonce, string data) : this(to, amount, nonce, DEFAULT_GAS_PRICE, DEFAULT_GAS_LIMIT, data)
    {
    }

    /// <summary>A transfer.</summary>
    public LegacyTransaction(string to, BigInteger amount, BigInteger nonce, BigInteger gasPrice, BigInteger gasLimit) : this(to, amount, nonce, gasPrice, gasLimit, "")
    {
    }

    /// <summary>A call.</summary>
    public LegacyTransaction(string to, BigInteger amount, BigInteger nonce, BigInteger gasPrice, BigInteger gasLimit, string data)
        : base(to, amount, nonce, gasPrice, gasLimit, data)
    {
    }

    internal LegacyTransaction(RLPCollection decoded) : base(decoded)
    {
    }

    /// <inheritdoc/>
    public override TransactionType TransactionType => TransactionType.LegacyTransaction;
}
