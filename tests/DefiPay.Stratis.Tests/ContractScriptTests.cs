namespace DefiPay.Stratis.Tests;

public class ContractScriptTests
{
    private const string CallHex =
        "c101000000640000000000000050c30000000000000102030405060708090a0b0c0d0e0f1011121314d383466f6f8ecd89070700000000000000820478";

    private const string CallPrefix = "c101000000640000000000000050c30000000000000102030405060708090a0b0c0d0e0f1011121314";
    private const string CreateHex = "c001000000640000000000000050c3000000000000d0830102038bca89070700000000000000";
    private static readonly StratisAddress Counting = new(Convert.FromHexString("0102030405060708090a0b0c0d0e0f1011121314"));

    [Fact]
    public void Encode_CallAndCreate_AreTheKnownScripts()
    {
        var call = ContractScript.Call(Counting, "Foo", 100, 50_000, ContractParameter.Of(7ul), ContractParameter.Of("x"));
        var create = ContractScript.Create([1, 2, 3], 100, 50_000, ContractParameter.Of(7ul));

        Assert.Equal(CallHex, Convert.ToHexStringLower(call.Encode()));
        Assert.Equal(CallPrefix + "c583466f6f80", Convert.ToHexStringLower(ContractScript.Call(Counting, "Foo", 100, 50_000).Encode()));
        Assert.Equal(CreateHex, Convert.ToHexStringLower(create.Encode()));
    }

    [Fact]
    public void TryDecode_Call_GivesItsParts()
    {
        Assert.True(ContractScript.TryDecode(Convert.FromHexString(CallHex), out var script, out _));
        Assert.False(script.IsCreate);
        Assert.Equal((1, 100ul, 50_000ul), (script.VmVersion, script.GasPrice, script.GasLimit));
        Assert.Equal((Counting, "Foo"), (script.ContractAddress!.Value, script.Method));
        Assert.Equal([7ul, "x"], script.Parameters.Select(parameter => parameter.Value));
        Assert.Equal(CallHex, Convert.ToHexStringLower(script.Encode()));
    }

    [Fact]
    public void TryDecode_Create_GivesItsParts()
    {
        Assert.True(ContractScript.TryDecode(Convert.FromHexString(CreateHex), out var script, out _));
        Assert.True(script.IsCreate);
        Assert.Null(script.ContractAddress);
        Assert.Null(script.Method);
        Assert.Equal([1, 2, 3], script.Code);
        Assert.Equal(CreateHex, Convert.ToHexStringLower(script.Encode()));
    }

    [Fact]
    public void TryDecode_EmptyMethodName_IsNoName()
    {
        Assert.True(ContractScript.TryDecode(ContractScript.Call(Counting, "", 100, 50_000).Encode(), out var script, out _));
        Assert.Null(script.Method);
    }

    /// <summary>What no wallet writes and the platform reads all the same.</summary>
    [Theory]
    [InlineData("c583466f6f8000", "Foo", 0)]
    [InlineData("c783466f6f800102", "Foo", 0)]
    [InlineData("c583466f6fc0", "Foo", 0)]
    [InlineData("c883466f6fc3820501", "Foo", -1)]
    [InlineData("ca83466f6fc60501000000", "Foo", -1)]
    [InlineData("cb83466f6fc6850501000000", "Foo", 1)]
    [InlineData("c5c3466f6f80", "\uFFFDFoo", 0)]
    public void TryDecode_OddForms_AreReadAsByThePlatform(string list, string method, int parameterCount)
    {
        bool isRead = ContractScript.TryDecode(Convert.FromHexString(CallPrefix + list), out var script, out _);

        Assert.Equal(parameterCount >= 0, isRead);
        Assert.Equal(isRead ? (method, parameterCount) : default, (script?.Method, script?.Parameters.Count ?? 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-1)]
    public void TryDecode_AnyVersion_IsKeptAndMeansTheSame(int version)
    {
        var bytes = Convert.FromHexString(CallHex);
        BitConverter.TryWriteBytes(bytes.AsSpan(1), version);

        Assert.True(ContractScript.TryDecode(bytes, out var script, out _));
        Assert.Equal(version, script.VmVersion);
        Assert.Equal(bytes, script.Encode());
    }

    [Theory]
    [InlineData("")]
    [InlineData("76a9")]
    [InlineData("c1")]
    [InlineData(CallPrefix)]
    [InlineData(CallPrefix + "83466f6f")]
    [InlineData(CallPrefix + "c483466f6f")]
    [InlineData(CallPrefix + "c583466f6f01")]
    [InlineData(CallPrefix + "c583466f6f8083")]
    public void TryDecode_MalformedScript_SaysWhy(string hex)
    {
        Assert.False(ContractScript.TryDecode(Convert.FromHexString(hex), out var script, out var error));
        Assert.Null(script);
        Assert.NotEmpty(error);
    }

    [Fact]
    public void TryDecode_RandomDamage_NeverThrows()
    {
        var random = new Random(11);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = Convert.FromHexString(i % 2 == 0 ? CallHex : CreateHex);
            bytes[random.Next(1, bytes.Length)] ^= (byte)(1 << random.Next(8));
            ContractScript.TryDecode(bytes.AsSpan(0, random.Next(1, bytes.Length + 1)), out _, out _);
        }
    }
}
