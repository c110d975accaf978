using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Nethereum.ABI.EIP712;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Model;
using Nethereum.Signer;
using Nethereum.Signer.EIP712;
using Nethereum.Util;

namespace DefiPay.Standins.Nethereum.Tests.Viem;

/// <summary>Compares cases of signing: transactions, messages, typed data.</summary>
internal static class ViemSigning
{
    /// <summary>Signed transactions, and what is read from their bytes.</summary>
    public static void Transaction(ViemCase given)
    {
        string raw = given.Text("raw");
        given.Same("raw", raw, "0x" + Sign(given));
        ISignedTransaction read = TransactionFactory.CreateTransaction(raw);
        given.Same("raw of what was read", raw, read.GetRLPEncoded().ToHex(true));
        given.Same("hash", given.Text("hash"), read.Hash.ToHex(true));
        given.Same("sender", given.Text("sender"), read.GetSenderAddress());
        given.Same("verified", "True", read.VerifyTransaction().ToString());
    }

    /// <summary>Messages of EIP-191.</summary>
    public static void Message(ViemCase given)
    {
        var signer = new EthereumMessageSigner();
        var key = new EthECKey(given.Text("key"));
        byte[] message = given.Text("message").HexToByteArray();
        given.Same("address", given.Text("signer"), key.GetPublicAddress());
        given.Same("hash", given.Text("hash"), signer.HashPrefixedMessage(message).ToHex(true));
        given.Same("signature", given.Text("signature"), signer.Sign(message, key));
        given.Same("signer", given.Text("signer"), signer.EcRecover(message, given.Text("signature")));
    }

    /// <summary>Typed data of EIP-712, without classes.</summary>
    public static void TypedData(ViemCase given)
    {
        string primary = given.Text("primaryType");
        JsonElement types = given["types"];
        var typed = new TypedDataRaw
        {
            PrimaryType = primary,
            Types = types.EnumerateObject().ToDictionary(type => type.Name, type => type.Value.EnumerateArray().Select(Describe).ToArray()),
            DomainRawValues = Struct(types, "EIP712Domain", given["domain"]),
            Message = Struct(types, primary, given["message"]),
        };
        byte[] encoded = Eip712TypedDataEncoder.Current.EncodeTypedDataRaw(typed);
        byte[] hash = new Sha3Keccack().CalculateHash(encoded);
        given.Same("hash", given.Text("hash"), hash.ToHex(true));
        given.Same("signature", given.Text("signature"), EthECDSASignature.CreateStringSignature(new EthECKey(given.Text("key")).SignAndCalculateV(hash)));
        given.Same("signer", given.Text("signer"), Eip712TypedDataSigner.Current.RecoverFromSignatureV4(encoded, given.Text("signature")));
    }

    private static string Sign(ViemCase given)
    {
        string key = given.Text("key");
        string? to = given.TextOrNull("to");
        string data = given.Text("data");
        BigInteger nonce = given["nonce"].GetInt64();
        (BigInteger gas, BigInteger amount) = (given.Number("gas"), given.Number("value"));
        switch (given.Text("type"))
        {
            case "legacy":
                return new LegacyTransactionSigner().SignTransaction(key.HexToByteArray(), new LegacyTransaction(to, amount, nonce, given.Number("gasPrice"), gas, data));
            case "eip155":
                return new LegacyTransactionSigner().SignTransaction(key, given["chainId"].GetInt64(), to, amount, nonce, given.Number("gasPrice"), gas, data);
            default:
                List<AccessListItem> access = [.. given["accessList"].EnumerateArray().Select(item => new AccessListItem(
                    item.GetProperty("address").GetString(), [.. item.GetProperty("storageKeys").EnumerateArray().Select(slot => slot.GetString().HexToByteArray())]))];
                return new Transaction1559Signer().SignTransaction(key, new Transaction1559(
                    given["chainId"].GetInt64(), nonce, given.Number("maxPriorityFeePerGas"), given.Number("maxFeePerGas"), gas, to, amount, data, access));
        }
    }

    private static MemberDescription Describe(JsonElement member) => new() { Name = member.GetProperty("name").GetString(), Type = member.GetProperty("type").GetString() };

    private static MemberValue[] Struct(JsonElement types, string name, JsonElement value) =>
        [.. types.GetProperty(name).EnumerateArray().Select(Describe).Select(member => new MemberValue
        {
            TypeName = member.Type,
            Value = Member(types, member.Type, value.GetProperty(member.Name)),
        })];

    private static object Member(JsonElement types, string type, JsonElement value) =>
        type.EndsWith(']') ? value.EnumerateArray().Select(item => Member(types, type[..type.LastIndexOf('[')], item)).ToList()
            : types.TryGetProperty(type, out _) ? Struct(types, type, value)
            : ViemValues.Read(type, default, value);
}
