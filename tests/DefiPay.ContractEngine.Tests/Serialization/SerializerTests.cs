using DefiPay.ContractEngine.Metering;
using Stratis.SmartContracts;
using Stratis.SmartContracts.CLR.Exceptions;
using Stratis.SmartContracts.CLR.Serialization;
using UInt128 = Stratis.SmartContracts.UInt128;

namespace DefiPay.ContractEngine.Tests.Serialization;

public class SerializerTests
{
    private readonly Serializer _serializer = new(new ExecutionFuse());

    private enum Mood : uint
    {
        Calm,
        Busy = 7,
    }

    public static TheoryData<Func<ISerializer, byte[]>, string> Primitives => new()
    {
        { serializer => serializer.Serialize(true), "01" },
        { serializer => serializer.Serialize('A'), "4100" },
        { serializer => serializer.Serialize(1), "01000000" },
        { serializer => serializer.Serialize(-2), "feffffff" },
        { serializer => serializer.Serialize(4294967295u), "ffffffff" },
        { serializer => serializer.Serialize(1UL), "0100000000000000" },
        { serializer => serializer.Serialize(-2L), "feffffffffffffff" },
        { serializer => serializer.Serialize((UInt128)258), "02010000000000000000000000000000" },
        { serializer => serializer.Serialize((UInt256)1), "0100000000000000000000000000000000000000000000000000000000000000" },
        { serializer => serializer.Serialize("é"), "c3a9" },
        { serializer => serializer.Serialize(new Address(1, 2, 3, 4, 5)), "0100000002000000030000000400000005000000" },
        { serializer => serializer.Serialize(new[] { 1, 2 }), "ca84010000008402000000" },
        { serializer => serializer.Serialize(new[] { "a", "bc" }), "c461826263" },
        { serializer => serializer.Serialize(Array.Empty<int>()), "c0" },
        { serializer => serializer.Serialize(new byte[] { 9, 8 }), "0908" },
        { serializer => serializer.Serialize(new sbyte[] { 1, -1 }), "01ff" },
        { serializer => serializer.Serialize(new object?[] { 1, "two", true, null }), "cb84010000008374776f0180" },
        { serializer => serializer.Serialize(new Sample { Number = 7, Text = "x", Flag = true }), "c784070000007801" },
        { serializer => serializer.Serialize(default(Sample)), "c784000000008000" },
        { serializer => serializer.Serialize(new WithConst { Value = 5 }), "ca84050000008409000000" },
        { serializer => serializer.Serialize(default(Nothing)), "c0" },
        { serializer => serializer.Serialize(default(Outer)), "ca88c78400000000800080" },
    };

    public static TheoryData<Func<ISerializer, byte[]>> Endless => new()
    {
        serializer => serializer.Serialize(Mood.Busy),
        serializer => serializer.Serialize<short>(1),
        serializer => serializer.Serialize(1.5),
        serializer => serializer.Serialize(new[] { Mood.Calm }),
        serializer => serializer.Serialize(1m),
        serializer => serializer.Serialize(Cyclic()),
    };

    [Theory]
    [MemberData(nameof(Primitives))]
    public void Value_Serialised_HasThePlatformsBytes(Func<ISerializer, byte[]> serialize, string expected) =>
        Assert.Equal(expected, Convert.ToHexStringLower(serialize(_serializer)));

    [Theory]
    [MemberData(nameof(Endless))]
    public void Value_ThatEndsThePlatformsProcess_BlowsTheFuse(Func<ISerializer, byte[]> serialize)
    {
        var failure = Assert.Throws<FuseBlownException>(() => ContractThread.Run(() => serialize(_serializer)));
        Assert.Contains("cannot be serialised", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Array_ThatDoublesAtEveryLevel_BlowsTheFuse()
    {
        object[] array = [1];
        for (int i = 0; i < 60; i++)
        {
            array = [array, array];
        }

        Assert.Throws<FuseBlownException>(() => _serializer.Serialize(array));
    }

    [Fact]
    public void Object_OfNoKnownType_ThrowsThePlatformsException() =>
        Assert.Equal("Exception is not supported.", Assert.Throws<ContractPrimitiveSerializationException>(
            () => _serializer.Serialize(new object[] { new Exception() })).Message);

    [Fact]
    public void NullTextAndArray_Serialised_AreNull()
    {
        Assert.Null(_serializer.Serialize((string)null!));
        Assert.Null(_serializer.Serialize((Array)null!));
    }

    [Fact]
    public void Struct_WithEmptyText_ComesBackWithNull()
    {
        var back = _serializer.ToStruct<Sample>(_serializer.Serialize(new Sample { Number = 3, Text = "" }));
        Assert.Equal(3u, back.Number);
        Assert.Null(back.Text);
    }

    [Fact]
    public void Struct_WithConstant_ComesBackEmpty() =>
        Assert.Equal(0, _serializer.ToStruct<WithConst>(_serializer.Serialize(new WithConst { Value = 5 })).Value);

    [Fact]
    public void Struct_WithNestedArraysAndEnum_ComesBack()
    {
        var value = new Outer { Inner = new Sample { Number = 1, Text = "in" }, Numbers = [4, -4] };
        var back = _serializer.ToStruct<Outer>(_serializer.Serialize(value));
        Assert.Equal("in", back.Inner.Text);
        Assert.Equal([4, -4], back.Numbers);
        Assert.Equal(Mood.Busy, _serializer.ToStruct<HasMood>(Convert.FromHexString("c58407000000")).Mood);
    }

    [Fact]
    public void Arrays_OfEveryKind_ComeBack()
    {
        Assert.Equal(new string?[] { "a", null, "c" }, (IEnumerable<string?>)_serializer.ToArray<string>(_serializer.Serialize(new[] { "a", "", "c" })));
        Assert.Equal([1u, 0u], _serializer.ToArray<uint>(_serializer.Serialize(new[] { 1u, 0u })));
        Assert.Equal([9, 8], _serializer.ToArray<byte>([9, 8]));
        Assert.Equal([[1], [2, 3]], _serializer.ToArray<int[]>(_serializer.Serialize(new int[][] { [1], [2, 3] })));
    }

    [Theory]
    [InlineData("")]
    [InlineData("01")]
    [InlineData("010203")]
    [InlineData("c101")]
    [InlineData("f90100")]
    [InlineData("ffffffffffffffffff")]
    public void Bytes_OfTheWrongShape_GiveDefaults(string hex)
    {
        var bytes = Convert.FromHexString(hex);
        Assert.Equal(default, _serializer.ToAddress(bytes));
        Assert.Equal(UInt128.Zero, _serializer.ToUInt128(bytes));
        Assert.Equal(UInt256.Zero, _serializer.ToUInt256(bytes));
        Assert.Equal(32, _serializer.ToUInt256(bytes).ToBytes().Length);
        Assert.Equal(default, _serializer.ToStruct<Outer>(bytes));
        Assert.Empty(_serializer.ToArray<Sample>(bytes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("no address")]
    [InlineData("P8gWEwpDSPPohHMH cNA5cg7di7pgRrXGGk")]
    [InlineData("\u00a0P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk")]
    [InlineData("p8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk")]
    [InlineData("CGZDf1mSGWt9caawx3AUXHmPiVsDE2MkEU")]
    public void AddressText_ThatIsNone_GivesZero(string text) => Assert.Equal(default, _serializer.ToAddress(text));

    [Theory]
    [InlineData("P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk")]
    [InlineData(" \tP8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk\r\n")]
    public void AddressText_OfTheNetwork_IsReadWithoutTheBlanksAroundIt(string text) =>
        Assert.Equal("0102030405060708090A0B0C0D0E0F1011121314", _serializer.ToAddress(text).ToString());

    [Theory]
    [InlineData("", "1,2")]
    [InlineData("01", "1,2")]
    [InlineData("826161c0", "1,2")]
    [InlineData("8261", "")]
    [InlineData("c283", "")]
    public void WhatStandsBehindAList_IsLeftWhenItCanBeRead(string rest, string expected)
    {
        var bytes = Convert.FromHexString("ca84010000008402000000" + rest);
        Assert.Equal(expected, string.Join(',', _serializer.ToArray<int>(bytes)));
        Assert.Equal(expected.Length > 0 ? 1u : 0u, _serializer.ToStruct<Pair>(bytes).One);
    }

    [Fact]
    public void Address_ReadAsAStruct_DoesNotMoveTheZeroAddress()
    {
        // Its public fields are the static Zero and the constant Width, so that this is what the platform reads into them.
        var bytes = Convert.FromHexString("da" + "94" + "0102030405060708090a0b0c0d0e0f1011121314" + "8414000000");
        Assert.Equal(default, _serializer.ToStruct<Address>(bytes));
        Assert.Equal(default, Address.Zero);
    }

    [Fact]
    public void ListInsideAList_IsTheBytesThatEncodeIt()
    {
        Assert.Equal([[0xc2, 1, 2], null!, [0xc0]], _serializer.ToArray<byte[]>(Convert.FromHexString("c5c2010280c0")));
        Assert.Equal([0x6161c3u], _serializer.ToArray<uint>(Convert.FromHexString("c4c3616100")));
    }

    private static object[] Cyclic()
    {
        var array = new object[1];
        array[0] = array;
        return array;
    }

    private struct Sample
    {
        public uint Number;
        public string Text;
        public bool Flag;
    }

    private struct WithConst
    {
        public const int Fixed = 9;
        public int Value;
    }

    private struct Nothing;

    private struct Outer
    {
        public Sample Inner;
        public int[] Numbers;
    }

#pragma warning disable CS0649 // Filled by the serialiser.
    private struct Pair
    {
        public uint One;
        public uint Two;
    }
#pragma warning restore CS0649

#pragma warning disable CS0649 // Filled by the serialiser.
    private struct HasMood
    {
        public Mood Mood;
    }
}
