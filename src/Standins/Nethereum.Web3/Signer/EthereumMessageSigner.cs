using System.Globalization;
using System.Text;
using DefiPay.Crypto;

namespace Nethereum.Signer;

/// <summary>Signs messages so that no signature is one of a transaction (https://eips.ethereum.org/EIPS/eip-191, version 0x45).</summary>
public class EthereumMessageSigner : MessageSigner
{
    /// <summary>The address that signed a message.</summary>
    public override string EcRecover(byte[] message, string signature) => base.EcRecover(HashPrefixedMessage(message), signature);

    /// <summary>The hash of the prefix and the message's hash.</summary>
    public byte[] HashAndHashPrefixedMessage(byte[] message) => HashPrefixedMessage(Hash(message));

    /// <inheritdoc/>
    public override string HashAndSign(byte[] plainMessage, EthECKey key) => base.Sign(HashAndHashPrefixedMessage(plainMessage), key);

    /// <summary>The hash of the prefix and a text in UTF-8.</summary>
    public byte[] HashPrefixedMessage(string plainMessage) => HashPrefixedMessage(Encoding.UTF8.GetBytes(plainMessage));

    /// <summary>The hash of the prefix and a message.</summary>
    public byte[] HashPrefixedMessage(byte[] message) =>
        Keccak256.Hash([0x19, .. Encoding.ASCII.GetBytes("Ethereum Signed Message:\n" + message.Length.ToString(CultureInfo.InvariantCulture)), .. message]);

    /// <summary>Signs a message.</summary>
    public override string Sign(byte[] message, EthECKey key) => base.Sign(HashPrefixedMessage(message), key);

    /// <summary>Signs a text in UTF-8.</summary>
    public string EncodeUTF8AndSign(string message, EthECKey key) => base.Sign(HashPrefixedMessage(message), key);

    /// <summary>The address that signed a text in UTF-8.</summary>
    public string EncodeUTF8AndEcRecover(string message, string signature) => base.EcRecover(HashPrefixedMessage(message), signature);
}
