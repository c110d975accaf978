using System.Globalization;
using System.Numerics;
using Nethereum.ABI.EIP712;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Model;
using Nethereum.Signer;
using Nethereum.Signer.EIP712;

namespace DefiPay.Wallets.Evm;

/// <summary>A key of an EVM chain and its address. It signs, and prints nothing of the key.</summary>
public sealed class EvmAccount
{
    private readonly EthECKey _key;

    /// <summary>Takes a private key.</summary>
    /// <param name="privateKey">32 bytes, big-endian.</param>
    /// <exception cref="ArgumentException">The bytes are no private key.</exception>
    public EvmAccount(ReadOnlySpan<byte> privateKey) : this(new EthECKey(privateKey.ToArray(), true))
    {
    }

    internal EvmAccount(EthECKey key)
    {
        _key = key;
        ChecksumAddress = key.GetPublicAddress();
    }

    /// <summary>Its address in canonical form: <c>0x</c> and lower-case hex.</summary>
    public string Address => ChecksumAddress.ToLowerInvariant();

    /// <summary>Its address with the checksum of EIP-55, for people.</summary>
    public string ChecksumAddress { get; }

    /// <summary>Signs a transaction with a fee and a tip (EIP-1559).</summary>
    public EvmTransaction Sign(EvmTransactionRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var chainId = BigInteger.Parse(request.ChainId.Reference, NumberStyles.None, CultureInfo.InvariantCulture);
        var transaction = new Transaction1559(
            chainId, request.Nonce, request.MaxPriorityFeePerGas, request.MaxFeePerGas, request.GasLimit, request.To ?? "", request.ValueWei,
            request.Data.ToArray().ToHex(true), []);
        var bytes = new Transaction1559Signer().SignTransaction(_key, transaction).HexToByteArray();
        return new EvmTransaction(transaction.Hash.ToHex(true), bytes);
    }

    /// <summary>Signs a typed message (EIP-712).</summary>
    /// <returns>65 bytes: r, s, v (27 or 28).</returns>
    public byte[] SignTypedData<TMessage, TDomain>(TMessage message, TypedData<TDomain> typedData) =>
        Eip712TypedDataSigner.Current.SignTypedDataV4(message, typedData, _key).HexToByteArray();

    internal byte[] CopyPrivateKey() => [.. _key.GetPrivateKeyAsBytes()];

    /// <summary>The address.</summary>
    public override string ToString() => ChecksumAddress;
}
