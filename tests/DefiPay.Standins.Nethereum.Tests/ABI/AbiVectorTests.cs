using System.Numerics;
using Nethereum.ABI.ABIDeserialisation;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.ABI.Model;
using Nethereum.Hex.HexConvertors.Extensions;
using Nethereum.Util;

namespace DefiPay.Standins.Nethereum.Tests.ABI;

/// <summary>Examples of the ABI specification (https://docs.soliditylang.org/en/latest/abi-spec.html#examples) and of EIP-55.</summary>
public sealed class AbiVectorTests
{
    private static readonly FunctionCallEncoder Encoder = new();

    [Fact]
    public void EncodeRequest_SpecificationsBaz_GivesItsBytes() => Assert.Equal(
        "0xcdcd77c0" + Word("45") + Word("1"),
        Call("baz", [new("uint32", "x", 1), new("bool", "y", 2)], 69, true));

    [Fact]
    public void EncodeRequest_SpecificationsSam_GivesItsBytes() => Assert.Equal(
        "0xa5643bf2" + Word("60") + Word("1") + Word("a0") + Word("4") + "6461766500000000000000000000000000000000000000000000000000000000"
        + Word("3") + Word("1") + Word("2") + Word("3"),
        Call("sam", [new("bytes", "a", 1), new("bool", "b", 2), new("uint256[]", "c", 3)], "dave"u8.ToArray(), true, new List<BigInteger> { 1, 2, 3 }));

    [Fact]
    public void EncodeRequest_SpecificationsG_NestedDynamicTypes() => Assert.Equal(
        "0x2289b18c" + Word("40") + Word("140") + Word("2") + Word("40") + Word("a0") + Word("2") + Word("1") + Word("2") + Word("1") + Word("3")
        + Word("3") + Word("60") + Word("a0") + Word("e0") + Word("3") + Right("6f6e65") + Word("3") + Right("74776f") + Word("5") + Right("7468726565"),
        Call("g", [new("uint256[][]", "a", 1), new("string[]", "b", 2)], new[] { new BigInteger[] { 1, 2 }, [3] }, new[] { "one", "two", "three" }));

    [Theory]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]
    [InlineData("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359")]
    [InlineData("0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB")]
    [InlineData("0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb")]
    [InlineData("0x52908400098527886E0F7030069857D2E4169EE7")]
    [InlineData("0xde709f2102306220921060314715629080e2fb77")]
    public void ConvertToChecksumAddress_ExamplesOfEip55_GivesThem(string address)
    {
        Assert.Equal(address, AddressUtil.Current.ConvertToChecksumAddress(address.ToLowerInvariant()));
        Assert.True(address.IsEthereumChecksumAddress());
    }

    [Fact]
    public void DecodeTopics_Transfer_GivesChecksummedAddresses()
    {
        string from = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
        object[] topics = ["0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef", "0x" + Word(from[2..].ToLowerInvariant()), "0x" + Word("1")];
        var transfer = new EventTopicDecoder().DecodeTopics<TransferEvent>(topics, "0x" + Word("7"));
        Assert.Equal((from, new BigInteger(7)), (transfer.From, transfer.Value));
        EventABI declared = new AttributesToABIExtractor().ExtractEventABI(typeof(TransferEvent));
        Assert.Equal("ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef", declared.Sha3Signature);
        Assert.Equal(["from", "to", "value"], new EventTopicDecoder().DecodeDefaultTopics(declared, topics, "0x" + Word("7")).Select(output => output.Parameter.Name));
    }

    [Fact]
    public void DeserialiseContractABI_TupleParameter_HasTheSignatureWithItsComponents()
    {
        ContractABI abi = ABIDeserialiserFactory.DeserialiseContractABI("""
            [{"type":"function","name":"release","stateMutability":"nonpayable","outputs":[],"inputs":[
              {"name":"claims","type":"tuple[]","internalType":"struct Gateway.Claim[]","components":[{"name":"token","type":"address"},{"name":"amount","type":"uint"}]}]},
             {"type":"error","name":"Paused","inputs":[]},{"type":"event","name":"E","anonymous":true,"inputs":[{"name":"a","type":"uint8","indexed":true}]},
             {"type":"constructor","inputs":[{"name":"owner","type":"address"}]}]
            """);
        Assert.Equal("release((address,uint256)[])", abi.Functions[0].Signature);
        Assert.Equal("Claim", abi.Functions[0].InputParameters[0].StructTypeName);
        Assert.Equal((1, true, "address"), (abi.Events[0].NumberOfIndexes, abi.Events[0].IsAnonymous, abi.Constructor.InputParameters[0].Type));
        Assert.Equal(8, abi.Errors[0].Sha3Signature.Length);
    }

    [Fact]
    public void EncodeParameters_ValueOutOfRange_NamesOrderTypeAndValue()
    {
        var error = Assert.Throws<AbiEncodingException>(() => Encoder.EncodeParameters([new Parameter("uint8", "x", 1)], 256));
        Assert.Contains("Order: '1', Type: 'uint8', Value: '256'", error.Message);
        Assert.Equal("Too many arguments: 2 > 1", Assert.Throws<Exception>(() => Encoder.EncodeParameters([new Parameter("uint8", "x", 1)], 1, 2)).Message);
    }

    /// <summary>Offsets and lengths that lie: an error each, and nothing large is made first.</summary>
    [Theory]
    [InlineData("uint256[]", "20|ffffffffffff")]
    [InlineData("uint256[]", "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    [InlineData("bytes", "20|7fffffff")]
    [InlineData("string[]", "20|2|ff|0")]
    [InlineData("uint256[][]", "20|400|0")]
    [InlineData("bool", "2")]
    [InlineData("uint8", "100")]
    [InlineData("address[3]", "1|2")]
    public void DecodeDefaultData_LyingData_IsAFormatException(string type, string words)
    {
        string data = string.Concat(words.Split('|').Select(Word));
        Assert.Throws<FormatException>(() => new ParameterDecoder().DecodeDefaultData(data, new Parameter(type, "x")));
    }

    /// <summary>Lists whose offsets all lead to one list of lists: small data that stands for more than anybody can hold.</summary>
    [Fact]
    public void DecodeDefaultData_OffsetsThatLeadBack_AreBounded()
    {
        const int Width = 60;
        string level = Word(Width.ToString("x")) + string.Concat(Enumerable.Repeat(Word((Width * 32).ToString("x")), Width));
        string data = Word("20") + level + level + level + level + Word("0");
        Assert.Throws<FormatException>(() => new ParameterDecoder().DecodeDefaultData(data, new Parameter("uint256[][][][][]", "x")));
    }

    private static string Call(string name, Parameter[] parameters, params object[] values)
    {
        var function = new FunctionABI(name, false) { InputParameters = parameters };
        return Encoder.EncodeRequest(function.Sha3Signature, parameters, values);
    }

    private static string Word(string hex) => hex.PadLeft(64, '0');

    private static string Right(string hex) => hex.PadRight(64, '0');

    [Event("Transfer")]
    private sealed class TransferEvent : IEventDTO
    {
        [Parameter("address", "from", 1, true)]
        public string From { get; set; } = "";

        [Parameter("address", "to", 2, true)]
        public string To { get; set; } = "";

        [Parameter("uint256", "value", 3, false)]
        public BigInteger Value { get; set; }
    }
}
