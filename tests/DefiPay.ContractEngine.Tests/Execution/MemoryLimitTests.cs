using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Execution;

/// <summary>100,000 elements or characters for each frame, charged where the platform charges them and nowhere else.</summary>
public class MemoryLimitTests
{
    private const string Failure = "Stratis.SmartContracts.RuntimeObserver.MemoryConsumptionException";

    /// <summary>What a number uses memory for, and the largest number that is within the limit.</summary>
    [Theory]
    [InlineData("return new int[n].Length;", 100_000)]
    [InlineData("return new byte[n].Length;", 100_000)]
    [InlineData("return new string[n].Length;", 100_000)]
    [InlineData("return new int[n].Length + new long[50_000].Length;", 50_000)]
    [InlineData("var a = new byte[2]; System.Array.Resize(ref a, n); return a.Length;", 99_998)]
    [InlineData("return \"\".PadLeft(n).ToCharArray().Length;", 100_000)]
    [InlineData("return \"\".PadLeft(n, ',').Split(',').Length;", 99_999)]
    [InlineData("return (\"\".PadLeft(n) + n).Length - 6;", 99_995)]
    [InlineData("return string.Concat(\"\".PadLeft(n), \"abc\").Length;", 99_997)]
    [InlineData("return string.Join(\",\", \"\".PadLeft(n), \"abc\").Length;", 99_994)]
    public void Allocation_ThatIsMetered_FailsOneUnitAboveTheLimit(string body, int limit)
    {
        var (chain, contract) = SmallChain.Of($"public int G(int n) {{ {body} }}");

        var within = chain.Call(contract, "G", ContractParameter.Of(limit));
        var above = chain.Call(contract, "G", ContractParameter.Of(limit + 1));

        Assert.True(within.Success, within.Error);
        Assert.StartsWith(Failure, above.Error, StringComparison.Ordinal);
        Assert.False(above.OutOfGas);
        Assert.Equal((250_000 - above.GasConsumed) * 100, above.RefundSatoshi);
    }

    [Theory]
    [InlineData("new int[n]")]
    [InlineData("Grow(n)")]
    public void Length_BelowZero_IsAFailureOfMemory(string expression)
    {
        var (chain, contract) = SmallChain.Of(
            $"public int G(int n) {{ return {expression}.Length; }} int[] Grow(int n) {{ var a = new int[1]; System.Array.Resize(ref a, n); return a; }}");
        Assert.StartsWith(Failure, chain.Call(contract, "G", ContractParameter.Of(-1)).Error, StringComparison.Ordinal);
    }

    /// <summary>The platform's meter takes the length as an int and hands that on to the array.</summary>
    [Theory]
    [InlineData("long", "8#4294967301", "5")]
    [InlineData("long", "8#-9223372036854775808", "0")]
    [InlineData("ulong", "7#4294967296", "0")]
    [InlineData("ulong", "7#100000", "100000")]
    public void Length_BeyondAnInt_KeepsItsLowBits(string type, string parameter, string length)
    {
        var (chain, contract) = SmallChain.Of($"public int G({type} n) {{ return new byte[n].Length; }}");
        Assert.Equal(length, chain.Text(contract, "G", ContractParameter.Parse(parameter, StratisNetwork.CirrusDev)));
    }

    [Theory]
    [InlineData("uint", "5#3000000000")]
    [InlineData("long", "8#9223372036854775807")]
    [InlineData("long", "8#4295067297")]
    public void Length_WhoseLowBitsAreTooMany_IsAFailureOfMemory(string type, string parameter)
    {
        var (chain, contract) = SmallChain.Of($"public int G({type} n) {{ return new byte[n].Length; }}");
        Assert.StartsWith(Failure, chain.Call(contract, "G", ContractParameter.Parse(parameter, StratisNetwork.CirrusDev)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Length_AboveAnyArrays_OverflowsBeforeTheMeter()
    {
        var (chain, contract) = SmallChain.Of("public int G(ulong n) { return new byte[n].Length; }");
        Assert.StartsWith("System.OverflowException", chain.Call(contract, "G", ContractParameter.Of(ulong.MaxValue)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text.PadLeft(200_000)", "200000")]
    [InlineData("text.PadRight(200_000)", "200000")]
    [InlineData("text.PadLeft(200_000).Substring(1)", "199999")]
    [InlineData("text.PadLeft(60_001, 'a').Replace(\"a\", \"bbb\")", "180001")]
    [InlineData("string.Format(\"{0}{0}\", text.PadLeft(90_000))", "180000")]
    [InlineData("$\"{text.PadLeft(90_000)}{1}{text.PadLeft(90_000)}\"", "180001")]
    [InlineData("1.ToString(\"D150000\")", "150000")]
    [InlineData("text.PadLeft(150_000).ToUpper().Trim('x').Insert(0, \"y\")", "150001")]
    public void Text_ThatTheMeterDoesNotSee_MayBeLonger(string expression, string length)
    {
        var (chain, contract) = SmallChain.Of($"public int G(string text) {{ return ({expression}).Length; }}");
        Assert.Equal(length, chain.Text(contract, "G", ContractParameter.Of("x")));
    }

    [Fact]
    public void StoredBytes_ReadManyTimes_UseNoMemory()
    {
        var (chain, contract) = SmallChain.Of(
            "public void Set() { State.SetBytes(\"b\", new byte[4_000]); }"
            + "public int G() { int n = 0; for (int i = 0; i < 40; i++) n += State.GetBytes(\"b\").Length; return n; }");
        chain.Call(contract, "Set");
        Assert.Equal("160000", chain.Text(contract, "G"));
    }

    [Fact]
    public void NestedCall_HasALimitOfItsOwn()
    {
        var (chain, contract) = SmallChain.Of("""
            public int G(int here, int there) { return new byte[here].Length + (Call(Address, 0, "F", new object[] { there }).Success ? 1 : 0) + new byte[1].Length; }
            public int F(int n) { return new byte[n].Length; }
            """);
        Assert.Equal("100000", chain.Text(contract, "G", ContractParameter.Of(99_998), ContractParameter.Of(100_000)));
        Assert.Equal("99999", chain.Text(contract, "G", ContractParameter.Of(99_998), ContractParameter.Of(100_001)));
    }
}
