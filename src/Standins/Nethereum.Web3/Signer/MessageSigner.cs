using DefiPay.Crypto;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.Signer;

/// <summary>Signs hashes of messages.</summary>
public class MessageSigner
{
    /// <summary>The address that signed a hash.</summary>
    public virtual string EcRecover(byte[] hashMessage, string signature) => EcRecover(hashMessage, ExtractEcdsaSignature(signature));

    /// <summary>The address that signed a hash.</summary>
    public virtual string EcRecover(byte[] hashMessage, EthECDSASignature signature) => EthECKey.RecoverFromSignature(signature, hashMessage)?.GetPublicAddress();

    /// <summary>Keccak-256.</summary>
    public byte[] Hash(byte[] plainMessage) => Keccak256.Hash(plainMessage);

    /// <summary>Signs the hash of a message.</summary>
    public virtual string HashAndSign(byte[] plainMessage, EthECKey key) => Sign(Hash(plainMessage), key);

    /// <summary>Signs a hash: 65 bytes as hex with 0x.</summary>
    public virtual string Sign(byte[] message, EthECKey key) => EthECDSASignature.CreateStringSignature(SignAndCalculateV(message, key));

    /// <summary>Signs a hash: 65 bytes as hex with 0x.</summary>
    public string Sign(byte[] message, string privateKey) => Sign(message, new EthECKey(privateKey.HexToByteArray(), true));

    /// <summary>Signs a hash.</summary>
    public virtual EthECDSASignature SignAndCalculateV(byte[] message, EthECKey key) => key.SignAndCalculateV(message);

    /// <summary>A signature from its 65 bytes in hex.</summary>
    public static EthECDSASignature ExtractEcdsaSignature(string signature) => EthECDSASignatureFactory.ExtractECDSASignature(signature);
}
