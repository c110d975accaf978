namespace DefiPay.Stratis.Tests;

public class ScriptTests
{
    private static readonly StratisAddress Counting = new(Convert.FromHexString("0102030405060708090a0b0c0d0e0f1011121314"));
    private static readonly string Key = "02" + new string('a', 64);

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
        Assert.True(Script.IsPayToMultisig(Convert.FromHexString("51" + "21" + Key + "21" + Key + "52ae")));
        Assert.False(Script.IsPayToMultisig(Convert.FromHexString("53" + "21" + Key + "21" + Key + "52ae")));
        Assert.False(Script.IsPayToMultisig(Convert.FromHexString("51" + "21" + Key + "52ae")));
        Assert.False(Script.IsPayToMultisig(Convert.FromHexString("5152ae")));
    }

    [Theory]
    [InlineData("01")]
    [InlineData("4c05aa")]
    [InlineData("4d0500aa")]
    [InlineData("4d05")]
    [InlineData("51")]
    [InlineData("76a9")]
    public void TryReadPushes_AnythingElse_IsRefused(string hex) => Assert.False(Script.TryReadPushes(Convert.FromHexString(hex), out _));

    [Fact]
    public void TryReadPushes_EveryWayToPush_IsRead()
    {
        Assert.True(Script.TryReadPushes(Convert.FromHexString("00" + "01aa" + "4c02bbbb" + "4d0100cc"), out var pushes));
        Assert.Equal(["", "AA", "BBBB", "CC"], pushes.Select(Convert.ToHexString));
    }
}
