using DefiPay.Crypto;

namespace DefiPay.Stratis.Tests;

/// <summary>Digests of each hash type, against their parts put together by hand.</summary>
public class SignatureHashTests
{
    private static readonly Hash256 FirstCoin = new(Enumerable.Repeat((byte)0x11, 32).ToArray());
    private static readonly Hash256 SecondCoin = new(Enumerable.Repeat((byte)0x22, 32).ToArray());
    private static readonly byte[] CoinScript = [0x51, 0x52];

    private static readonly Transaction Signed = new(
        [new TransactionInput(new OutPoint(FirstCoin, 1), [9], 0xaabbccdd), new TransactionInput(new OutPoint(SecondCoin, 2), [8], 0x01020304)],
        [new TransactionOutput(5, [0x61]), new TransactionOutput(6, [0x62])],
        lockTime: 7,
        version: 2);

    private static readonly string First = string.Concat(Enumerable.Repeat("11", 32)) + "01000000";
    private static readonly string Second = string.Concat(Enumerable.Repeat("22", 32)) + "02000000";

    private const string BothOutputs = "02" + "05000000000000000161" + "06000000000000000162";

    /// <summary>Of the second input: what the inputs come to, and what the outputs do.</summary>
    public static TheoryData<byte, string, string> Types => new()
    {
        { 0x01, "02" + First + "00" + "ddccbbaa" + Second + "025152" + "04030201", BothOutputs },
        { 0x02, "02" + First + "00" + "00000000" + Second + "025152" + "04030201", "00" },
        { 0x03, "02" + First + "00" + "00000000" + Second + "025152" + "04030201", "02" + "ffffffffffffffff00" + "06000000000000000162" },
        { 0x81, "01" + Second + "025152" + "04030201", BothOutputs },
        { 0x82, "01" + Second + "025152" + "04030201", "00" },
        { 0x83, "01" + Second + "025152" + "04030201", "02" + "ffffffffffffffff00" + "06000000000000000162" },
        { 0x00, "02" + First + "00" + "ddccbbaa" + Second + "025152" + "04030201", BothOutputs },
        { 0x44, "02" + First + "00" + "ddccbbaa" + Second + "025152" + "04030201", BothOutputs },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Digest_OfAHashType_IsOfThePartsThatItSigns(byte type, string inputs, string outputs)
    {
        var bytes = Convert.FromHexString("02000000" + inputs + outputs + "07000000" + $"{type:x2}000000");

        Assert.Equal(Sha256d.Hash(bytes), SignatureHash.Compute(Signed, 1, CoinScript, type));
    }

    [Theory]
    [InlineData(0x03)]
    [InlineData(0x83)]
    public void Digest_OfASingleOutputThatIsNotThere_IsTheNumberOne(byte type)
    {
        var one = new Transaction(Signed.Inputs, [Signed.Outputs[0]]);

        Assert.Equal("01" + new string('0', 62), Convert.ToHexStringLower(SignatureHash.Compute(one, 1, CoinScript, type)));
    }
}
