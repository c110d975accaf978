using System.Numerics;
using Nethereum.RLP;

namespace Nethereum.Model;

/// <summary>A legacy transaction whose signature counts on one chain (https://eips.ethereum.org/EIPS/eip-155).</summary>
public class LegacyTransactionChainId : SignedLegacyTransaction
{
    /// <summary>From its bytes, with a signature; the chain is read from it.</summary>
    public LegacyTransactionChainId(byte[] rawData) : this((RLPCollection)RLP.RLP.Decode(rawData))
    {
    }

    /// <summary>A transfer of the default gas.</summary>
    public LegacyTransactionChainId(string to, BigInteger amount, BigInteger nonce, BigInteger chainId)
        : this(to, amount, nonce, DEFAULT_GAS_PRICE, DEFAULT_GAS_LIMIT, "", chainId)
    {
    }

    /// <summary>A call of the default gas.</summary>
    public LegacyTransactionChainId(string to, BigInteger amount, BigInteger nonce, string data, BigInteger chainId)
        : this(to, amount, nonce, DEFAULT_GAS_PRICE, DEFAULT_GAS_LIMIT, data, chainId)
    {
    }

    /// <summary>A transfer.</summary>
    public LegacyTransactionChainId(string to, BigInteger amount, BigInteger nonce, BigInteger gasPrice, BigInteger gasLimit, BigInteger chainId)
        : this(to, amount, nonce, gasPrice, gasLimit, "", chainId)
    {
    }

    /// <summary>A call.</summary>
    public LegacyTransactionChainId(string to, BigInteger amount, BigInteger nonce, BigInteger gasPrice, BigInteger gasLimit, string data, BigInteger chainId)
        : base(to, amount, nonce, gasPrice, gasLimit, data) => ChainId = chainId.ToBytesForRLPEncoding();

    internal LegacyTransactionChainId(RLPCollection decoded) : base(decoded) =>
        ChainId = ((Signature.V.ToBigIntegerFromRLPDecoded() - 35) / 2).ToBytesForRLPEncoding();

    /// <inheritdoc/>
    public override TransactionType TransactionType => TransactionType.LegacyChainTransaction;

    /// <summary>The chain, big-endian.</summary>
    public byte[] ChainId { get; }

    /// <summary>The chain.</summary>
    public BigInteger GetChainIdAsBigInteger() => ChainId.ToBigIntegerFromRLPDecoded();

    private protected override byte[][] SigningTail => [ChainId, [], []];
}
