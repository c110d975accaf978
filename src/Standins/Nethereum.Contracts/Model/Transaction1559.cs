using System.Numerics;

namespace Nethereum.Model;

/// <summary>A transaction with a fee and a tip (https://eips.ethereum.org/EIPS/eip-1559).</summary>
public class Transaction1559 : SignedTypeTransaction
{
    /// <summary>Not signed yet.</summary>
    public Transaction1559(
        BigInteger chainId, BigInteger? nonce, BigInteger? maxPriorityFeePerGas, BigInteger? maxFeePerGas, BigInteger? gasLimit, string receiverAddress,
        BigInteger? amount, string data, List<AccessListItem> accessList)
    {
        ChainId = chainId;
        Nonce = nonce;
        MaxPriorityFeePerGas = maxPriorityFeePerGas;
        MaxFeePerGas = maxFeePerGas;
        GasLimit = gasLimit;
        ReceiverAddress = receiverAddress;
        Amount = amount;
        Data = data;
        AccessList = accessList;
    }

    /// <summary>Signed.</summary>
    public Transaction1559(
        BigInteger chainId, BigInteger nonce, BigInteger maxPriorityFeePerGas, BigInteger maxFeePerGas, BigInteger gasLimit, string receiverAddress,
        BigInteger amount, string data, List<AccessListItem> accessList, Signature signature)
        : this(chainId, (BigInteger?)nonce, maxPriorityFeePerGas, maxFeePerGas, gasLimit, receiverAddress, amount, data, accessList) => Signature = signature;

    /// <summary>The chain.</summary>
    public BigInteger ChainId { get; }

    /// <summary>The sender's running number.</summary>
    public BigInteger? Nonce { get; }

    /// <summary>Wei for a unit of gas that go to the block's maker, at most.</summary>
    public BigInteger? MaxPriorityFeePerGas { get; }

    /// <summary>Wei for a unit of gas, at most.</summary>
    public BigInteger? MaxFeePerGas { get; }

    /// <summary>Units of gas, at most.</summary>
    public BigInteger? GasLimit { get; }

    /// <summary>Who is called or paid; none for a creation.</summary>
    public string ReceiverAddress { get; }

    /// <summary>Wei.</summary>
    public BigInteger? Amount { get; }

    /// <summary>Call data or creation code, hex.</summary>
    public string Data { get; }

    /// <summary>Storage that is announced.</summary>
    public List<AccessListItem> AccessList { get; }

    /// <inheritdoc/>
    public override TransactionType TransactionType => TransactionType.EIP1559;

    /// <inheritdoc/>
    public override byte[] GetRLPEncoded() => Transaction1559Encoder.Current.Encode(this);

    /// <inheritdoc/>
    public override byte[] GetRLPEncodedRaw() => Transaction1559Encoder.Current.EncodeRaw(this);
}
