using DefiPay.Crypto;
using Nethereum.ABI.EIP712;

namespace Nethereum.Signer.EIP712;

/// <summary>Signs typed data (https://eips.ethereum.org/EIPS/eip-712).</summary>
public class Eip712TypedDataSigner
{
    /// <summary>One for everybody; it has no state.</summary>
    public static Eip712TypedDataSigner Current { get; } = new();

    /// <summary>Signs a message whose structs are read from its class: 65 bytes as hex with 0x.</summary>
    public string SignTypedData<T, TDomain>(T data, TDomain domain, string primaryTypeName, EthECKey key) =>
        Sign(Eip712TypedDataEncoder.Current.EncodeTypedData(data, domain, primaryTypeName), key);

    /// <summary>Signs a message that is set.</summary>
    public string SignTypedData<TDomain>(TypedData<TDomain> typedData, EthECKey key) => SignTypedDataV4(typedData, key);

    /// <summary>Signs a message that is set.</summary>
    public string SignTypedDataV4<TDomain>(TypedData<TDomain> typedData, EthECKey key) => Sign(EncodeTypedData(typedData), key);

    /// <summary>Signs a message: 65 bytes as hex with 0x.</summary>
    public string SignTypedDataV4<T, TDomain>(T message, TypedData<TDomain> typedData, EthECKey key) => Sign(EncodeTypedData(message, typedData), key);

    /// <summary>The address that signed a message.</summary>
    public string RecoverFromSignatureV4<T, TDomain>(T message, TypedData<TDomain> typedData, string signature) =>
        RecoverFromSignatureV4(EncodeTypedData(message, typedData), signature);

    /// <summary>The address that signed a message that is set.</summary>
    public string RecoverFromSignatureV4<TDomain>(TypedData<TDomain> typedData, string signature) => RecoverFromSignatureV4(EncodeTypedData(typedData), signature);

    /// <summary>The address that signed encoded data.</summary>
    public string RecoverFromSignatureV4(byte[] encodedData, string signature) => RecoverFromSignatureHashV4(Keccak256.Hash(encodedData), signature);

    /// <summary>The address that signed a hash.</summary>
    public string RecoverFromSignatureHashV4(byte[] hash, string signature) => new MessageSigner().EcRecover(hash, signature);

    /// <summary>What is hashed.</summary>
    public byte[] EncodeTypedData<TDomain>(TypedData<TDomain> typedData) => Eip712TypedDataEncoder.Current.EncodeTypedData(typedData);

    /// <summary>What is hashed.</summary>
    public byte[] EncodeTypedData<T, TDomain>(T message, TypedData<TDomain> typedData) => Eip712TypedDataEncoder.Current.EncodeTypedData(message, typedData);

    private static string Sign(byte[] encoded, EthECKey key) =>
        EthECDSASignature.CreateStringSignature(key.SignAndCalculateV(Keccak256.Hash(encoded)));
}
