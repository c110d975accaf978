using System.Text.Json;
using Nethereum.ABI;
using Nethereum.ABI.ABIDeserialisation;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.Model;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Util;

namespace DefiPay.Standins.Nethereum.Tests.Viem;

/// <summary>Compares cases of the ABI: calls, events, packed values.</summary>
internal static class ViemAbi
{
    /// <summary>Calls: the signature, what is encoded, and what is decoded from it.</summary>
    public static void Call(ViemCase given)
    {
        FunctionABI function = Abi(given).Functions.Single();
        given.Same("signature", given.Text("signature"), function.Signature);

        object[] values = ViemValues.ReadAll(Inputs(given), given["values"]);
        string data = given.Text("data");
        given.Same("data", data, new FunctionCallEncoder().EncodeRequest(function.Sha3Signature, function.InputParameters, values));
        given.Same("values", ViemValues.Canonical(given["values"]), ViemValues.Write(new FunctionCallDecoder().DecodeInput(function, data)));
    }

    /// <summary>Events: the first topic, and the values in topics and data.</summary>
    public static void Event(ViemCase given)
    {
        EventABI happened = Abi(given).Events.Single();
        object[] topics = [.. given["topics"].EnumerateArray().Select(topic => topic.GetString()!)];
        given.Same("topic", (string)topics[0], "0x" + happened.Sha3Signature);
        given.Same("values", ViemValues.Canonical(given["values"]), ViemValues.Write(new EventTopicDecoder().DecodeDefaultTopics(happened, topics, given.Text("data"))));
    }

    /// <summary>Packed values and their hash.</summary>
    public static void Packed(ViemCase given)
    {
        ABIValue[] values = [.. given["types"].EnumerateArray().Zip(given["values"].EnumerateArray(), (type, value) =>
            new ABIValue(type.GetString()!, ViemValues.Read(type.GetString()!, default, value)))];
        given.Same("data", given.Text("data"), new ABIEncode().GetABIEncodedPacked(values).ToHex(true));
        given.Same("hash", given.Text("hash"), new ABIEncode().GetSha3ABIEncodedPacked(values).ToHex(true));
        given.Same("hash of the data", given.Text("hash"), "0x" + new Sha3Keccack().CalculateHashFromHex(given.Text("data")));
    }

    /// <summary>Addresses of contracts to come.</summary>
    public static void Creation(ViemCase given)
    {
        string from = given.Text("from");
        given.Same("checksum", from, from.ToLowerInvariant().ConvertToEthereumChecksumAddress());
        given.Same("created", given.Text("created"), ContractUtils.CalculateContractAddress(from, given["nonce"].GetInt64()));
        given.Same("created2", given.Text("created2"), ContractUtils.CalculateCreate2Address(from, given.Text("salt"), given.Text("code")));
    }

    private static ContractABI Abi(ViemCase given) => ABIDeserialiserFactory.DeserialiseContractABI(given["abi"].GetRawText());

    private static JsonElement Inputs(ViemCase given) => given["abi"][0].GetProperty("inputs");
}
