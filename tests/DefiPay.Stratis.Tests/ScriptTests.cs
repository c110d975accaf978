namespace DefiPay.Stratis.Tests;

public class ScriptTests
{
    private static readonly StratisAddress Counting = new(Convert.FromHexString("0102030405060708090a0b0c0d0e0f1011121314"));
    private const string Key = "02aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    [Fact]
    public void PayToPublicKeyHash_IsRecognisedAsItsOwners()
    {
        var script = Script.PayToPublicKeyHash(Counting);

        Assert.Equal("76a9140102030405060708090a0b0c0d0e0f101112131488ac", Convert.ToHexStringLower(script));
        Assert.Equal(Counting, Script.OwnerOf(script));
        Assert.Null(Script.OwnerOf([.. script, 0]));
        Assert.Null(Script.OwnerOf(script.AsSpan(0, 24)));
    }

    [Fact]
    public void InternalContractTransfer_IsRecognisedAsTheContracts()
    {
        var script = Script.InternalContractTransfer(Counting);

        Assert.Equal("c30102030405060708090a0b0c0d0e0f1011121314", Convert.ToHexStringLower(script));
        Assert.Equal(Counting, Script.OwnerOf(script));
        Assert.Null(Script.OwnerOf([.. script, 0]));
    }

    [Fact]
    public void PayToPublicKey_IsRecognisedAsTheKeysOwners()
    {
        var script = Convert.FromHexString("21" + Key + "ac");

        Assert.Equal(StratisAddress.OfPublicKey(Convert.FromHexString(Key)), Script.OwnerOf(script));
    }

    [Fact]
    public void OtherKinds_AreToldApart()
    {
        Assert.True(Script.IsPayToScriptHash(Convert.FromHexString("a9140102030405060708090a0b0c0d0e0f101112131487")));
        Assert.True(Script.IsData([0x6a, 1, 2]));
        Assert.Equal(Convert.FromHexString("a914b472a266d0bd89c13706a4132ccfb16f7c3b9fcb87"), Script.PayToScriptHash([]));
    }

    [Theory]
    [InlineData("51" + "21" + Key + "21" + Key + "52ae", 1, 2)]
    [InlineData("52" + "21" + Key + "21" + Key + "52ae", 2, 2)]
    [InlineData("00" + "00ae", 0, 0)]
    [InlineData("00" + "0155" + "51ae", 0, 1)]
    public void Multisig_OfAnyKeys_IsReadAndWritten(string hex, int required, int count)
    {
        Assert.True(MultisigScript.TryRead(Convert.FromHexString(hex), out var multisig));

        Assert.Equal((required, count), (multisig.Required, multisig.Keys.Count));
        Assert.Equal(hex, Convert.ToHexStringLower(multisig.Encode()));
    }

    [Theory]
    [InlineData("53" + "21" + Key + "21" + Key + "52ae")]
    [InlineData("51" + "21" + Key + "52ae")]
    [InlineData("5152ae")]
    [InlineData("51" + "21" + Key + "51ac")]
    [InlineData("51" + "21" + Key + "4fae")]
    [InlineData("51" + "ac" + "51ae")]
    [InlineData("ae")]
    public void Multisig_OfOtherScripts_IsNone(string hex) => Assert.False(MultisigScript.TryRead(Convert.FromHexString(hex), out _));

    [Theory]
    [InlineData("", "00")]
    [InlineData("01", "51")]
    [InlineData("10", "60")]
    [InlineData("11", "0111")]
    [InlineData("00", "0100")]
    [InlineData("81", "4f")]
    public void Push_OfOneByteOrNone_IsTheShortest(string bytes, string script) =>
        Assert.Equal(script, Convert.ToHexStringLower(Script.Push(Convert.FromHexString(bytes))));

    [Theory]
    [InlineData(75, "4b")]
    [InlineData(76, "4c4c")]
    [InlineData(255, "4cff")]
    [InlineData(256, "4d0001")]
    public void Push_OfMoreBytes_IsTheShortest_AndIsReadAgain(int length, string prefix)
    {
        var bytes = Enumerable.Repeat((byte)7, length).ToArray();

        var script = Script.Push(bytes);

        Assert.StartsWith(prefix + "07", Convert.ToHexStringLower(script));
        Assert.True(Script.TryReadPushes(script, out var pushes));
        Assert.Equal(bytes, Assert.Single(pushes));
        Assert.Throws<ArgumentException>(() => Script.Push(new byte[65_536]));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("76a9ac", true)]
    [InlineData("50b9", true)]
    [InlineData("02aa", false)]
    [InlineData("ba", false)]
    [InlineData("c1", false)]
    [InlineData("4d", false)]
    public void IsWellFormed_KnowsOperationsAndTheirBytes(string hex, bool isWellFormed) =>
        Assert.Equal(isWellFormed, Script.IsWellFormed(Convert.FromHexString(hex)));

    [Fact]
    public void Data_IsToldApart()
    {
        Assert.False(Script.IsData([0x76]));
    }

    [Theory]
    [InlineData("01")]
    [InlineData("4c05aa")]
    [InlineData("4d0500aa")]
    [InlineData("4d05")]
    [InlineData("4e0100")]
    [InlineData("4effffffffaa")]
    [InlineData("50")]
    [InlineData("76a9")]
    public void TryReadPushes_AnythingElse_IsRefused(string hex) => Assert.False(Script.TryReadPushes(Convert.FromHexString(hex), out _));

    [Fact]
    public void TryReadPushes_EveryWayToPush_IsRead()
    {
        Assert.True(Script.TryReadPushes(Convert.FromHexString("00" + "01aa" + "4c02bbbb" + "4d0100cc" + "4e01000000dd" + "51" + "60" + "4f"), out var pushes));
        Assert.Equal(["", "AA", "BBBB", "CC", "DD", "01", "10", "81"], pushes.Select(Convert.ToHexString));
    }
}
