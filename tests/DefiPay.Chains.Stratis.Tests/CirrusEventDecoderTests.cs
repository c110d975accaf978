using System.Text;
using System.Text.Json;
using DefiPay.ContractEngine.Compilation;
using DefiPay.Stratis;

namespace DefiPay.Chains.Stratis.Tests;

public sealed class CirrusEventDecoderTests
{
    private const string Source = """
        using Stratis.SmartContracts;
        public class Sample : SmartContract
        {
            public Sample(ISmartContractState state) : base(state) { }
            public struct Inner { public uint Small; public string Text; }
            public struct Row
            {
                public uint TheFirstOfTwoFieldsWhoseNamesAreFarLongerThanAnythingThatTheyEverHold;
                public uint TheSecondOfTwoFieldsWhoseNamesAreFarLongerThanAnythingThatTheyEverHold;
            }
            public struct SwellingLog { public Row[] Rows; }
            public struct AllKindsLog
            {
                [Index] public Address From;
                public bool Yes; public byte One; public char Letter; public string Text; public uint U; public int I; public ulong UL; public long L;
                public byte[] Raw; public UInt128 Wide; public UInt256 Wider; public uint[] Many; public Inner Nested;
            }
        }
        """;

    private static readonly byte[] Code = ContractCompiler.Compile(Source).Bytecode.ToArray();
    private static readonly StratisAddress Contract = new(Enumerable.Range(1, 20).Select(i => (byte)i).ToArray());
    private static readonly string ContractText = Contract.ToBase58(StratisNetwork.CirrusDev);

    [Fact]
    public async Task Decode_EveryKindOfField_GivesNamedJson()
    {
        var decoded = await DecodeAsync("AllKindsLog", List(
            Contract.ToBytes(), [1], [5], [0x41, 0], "h\0i"u8.ToArray(), Hex("07000000"), Hex("feffffff"), Hex("ffffffffffffffff"), Hex("feffffffffffffff"),
            Hex("01ff"), [3, .. new byte[15]], [.. new byte[31], 0x80], List(Hex("01000000"), Hex("02000000")), List(Hex("09000000"), "in"u8.ToArray())));

        Assert.Null(decoded.Note);
        Assert.Equal("AllKindsLog", decoded.Name);
        Assert.Equal(
            $$$"""
            {"from":"{{{ContractText}}}","yes":true,"one":"5","letter":"A","text":"h�i","u":"7","i":"-2","ul":"18446744073709551615","l":"-2","raw":"01ff","wide":"3","wider":"57896044618658097711785492504343953926634992332820282019728792003956564819968","many":["1","2"],"nested":{"small":"9","text":"in"}}
            """,
            decoded.Arguments.GetRawText());
    }

    [Fact]
    public async Task Decode_ArgumentsThatSwellBeyondMeasure_AreKeptRaw()
    {
        var row = Rlp.EncodeElement(List(Enumerable.Repeat(Array.Empty<byte>(), 2).ToArray()));
        var rows = Rlp.EncodeList([.. Enumerable.Repeat(row, 50_000)]);

        var decoded = await DecodeAsync("SwellingLog", List(rows));

        Assert.Contains("more than", decoded.Note);
        Assert.Equal(JsonValueKind.String, decoded.Arguments.GetProperty("data").ValueKind);
    }

    [Fact]
    public async Task Decode_FieldsNeverSet_AreDefaults()
    {
        var decoded = await DecodeAsync("AllKindsLog", List([.. Enumerable.Repeat(Array.Empty<byte>(), 14)]));

        Assert.Null(decoded.Note);
        Assert.Equal(("0", "", 0, JsonValueKind.Null), (
            decoded.Arguments.GetProperty("wider").GetString(), decoded.Arguments.GetProperty("raw").GetString(),
            decoded.Arguments.GetProperty("many").GetArrayLength(), decoded.Arguments.GetProperty("text").ValueKind));
    }

    [Theory]
    [InlineData("AllKindsLog", "c0", "AllKindsLog")]
    [InlineData("AllKindsLog", "", "AllKindsLog")]
    [InlineData("AllKindsLog", "ff", "AllKindsLog")]
    [InlineData("NoSuchLog", "c0", "NoSuchLog")]
    [InlineData("not a name!", "c0", "unknown")]
    [InlineData("", "c0", "unknown")]
    public async Task Decode_WhatDoesNotFit_IsKeptRawWithANote(string topic, string data, string name)
    {
        var decoded = await DecodeAsync(topic, Hex(data));

        Assert.Equal(name, decoded.Name);
        Assert.NotEmpty(decoded.Note!);
        Assert.Equal(data, decoded.Arguments.GetProperty("data").GetString());
        Assert.Equal(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(topic)), decoded.Arguments.GetProperty("topics")[0].GetString());
    }

    [Fact]
    public async Task Decode_ContractWhoseCodeIsNoAssembly_IsKeptRaw()
    {
        await using var server = await ScriptedNode.StartAsync();
        server.Answer($"api/SmartContracts/code?address={ContractText}", """{"type":"X","bytecode":"00FF","csharp":"","message":""}""");
        using var node = CirrusNodeTests.Connect(server);

        var decoded = await new CirrusEventDecoder(node).DecodeAsync(Log("AllKindsLog", []), default);
        Assert.Equal("The contract's code cannot be read.", decoded.Note);
    }

    [Fact]
    public async Task Decode_NodeWithoutTheCode_IsTriedAgain()
    {
        await using var server = await ScriptedNode.StartAsync();
        server.Answer($"api/SmartContracts/code?address={ContractText}", """{"message":"No contract code found at P..."}""");
        using var node = CirrusNodeTests.Connect(server);

        await Assert.ThrowsAsync<RetryableException>(async () => await new CirrusEventDecoder(node).DecodeAsync(Log("AllKindsLog", []), default));
    }

    [Fact]
    public async Task Decode_ManyLogsOfAContract_AsksForItsCodeOnce()
    {
        await using var server = await ServeCodeAsync();
        using var node = CirrusNodeTests.Connect(server);
        var decoder = new CirrusEventDecoder(node);

        for (var i = 0; i < 5; i++)
            await decoder.DecodeAsync(Log("AllKindsLog", []), default);
        Assert.Single(server.Requests);
    }

    /// <summary>A contract that creates tokens carries their classes: each has a <c>MovedLog</c> of its own.</summary>
    [Theory]
    [InlineData("Shop", "0700000000000000", "price", "7")]
    [InlineData("Coin", "0700000000000000", "amount", "7")]
    [InlineData("Ticket", "07000000", "seat", "7")]
    // Where the node does not name the class, or names another, the bytes decide.
    [InlineData("", "07000000", "seat", "7")]
    [InlineData("Coin", "07000000", "seat", "7")]
    [InlineData("", "0700000000000000", "price", "7")]
    public async Task Decode_StructsOfOneNameInSeveralContracts_TakesTheContractsOwn(string type, string field, string name, string value)
    {
        const string Classes = """
            using Stratis.SmartContracts;
            [Deploy]
            public class Shop : SmartContract
            {
                public Shop(ISmartContractState state) : base(state) { }
                public struct MovedLog { public ulong Price; }
            }
            public class Coin : SmartContract
            {
                public Coin(ISmartContractState state) : base(state) { }
                public struct MovedLog { public ulong Amount; }
            }
            public class Ticket : SmartContract
            {
                public Ticket(ISmartContractState state) : base(state) { }
                public struct MovedLog { public uint Seat; }
            }
            """;
        await using var server = (await ScriptedNode.StartAsync()).Answer(
            $"api/SmartContracts/code?address={ContractText}",
            $$"""{"type":"{{type}}","bytecode":"{{Convert.ToHexString(ContractCompiler.Compile(Classes).Bytecode.Span)}}","csharp":"","message":""}""");
        using var node = CirrusNodeTests.Connect(server);

        var decoded = await new CirrusEventDecoder(node).DecodeAsync(Log("MovedLog", List(Hex(field))), default);

        Assert.Null(decoded.Note);
        Assert.Equal($$"""{"{{name}}":"{{value}}"}""", decoded.Arguments.GetRawText());
    }

    private static async Task<DecodedEvent> DecodeAsync(string topic, byte[] data)
    {
        await using var server = await ServeCodeAsync();
        using var node = CirrusNodeTests.Connect(server);
        return await new CirrusEventDecoder(node).DecodeAsync(Log(topic, data), default);
    }

    private static async Task<ScriptedNode> ServeCodeAsync() => (await ScriptedNode.StartAsync()).Answer(
        $"api/SmartContracts/code?address={ContractText}", $$"""{"type":"Sample","bytecode":"{{Convert.ToHexString(Code)}}","csharp":"","message":""}""");

    private static LogRecord Log(string topic, byte[] data) => new(0, new string('0', 64), 0, ContractText, [Encoding.UTF8.GetBytes(topic)], data);

    private static byte[] List(params byte[][] elements) => Rlp.EncodeList([.. elements.Select(element => Rlp.EncodeElement(element))]);

    private static byte[] Hex(string text) => Convert.FromHexString(text);
}
