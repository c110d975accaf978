namespace DefiPay.Stratis.Tests;

public class StratisAddressTests
{
    private static readonly StratisAddress Counting = new(Convert.FromHexString("0102030405060708090a0b0c0d0e0f1011121314"));

    public static TheoryData<string, string, string> KnownForms => new()
    {
        { nameof(StratisNetwork.CirrusDev), "P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk", "P8bB9yPr3vVByqfmM5KXftyGckAtAdu6f8" },
        { nameof(StratisNetwork.CirrusMain), "CGZDf1mSGWt9caawx3AUXHmPiVsDE2MkEU", "CGTta3M4t3yXu8uRgkKvaWd2d8DQvDPnpL" },
        { nameof(StratisNetwork.CirrusTest), "t71w8mGxZNktaVPXNa92XhiH2SNbZCTEGs", "t6vc3nrbAurGs3i17HJUavZuw4ioKTiFCE" },
    };

    [Theory]
    [MemberData(nameof(KnownForms))]
    public void ToBase58_OnEachNetwork_IsTheKnownForm(string name, string counting, string zero)
    {
        var network = (StratisNetwork)typeof(StratisNetwork).GetProperty(name)!.GetValue(null)!;

        Assert.Equal(counting, Counting.ToBase58(network));
        Assert.Equal(zero, StratisAddress.Zero.ToBase58(network));
        Assert.Equal(Counting, StratisAddress.Parse(counting, network));
    }

    [Fact]
    public void ToString_IsUpperHexAsContractsSeeIt() => Assert.Equal("0102030405060708090A0B0C0D0E0F1011121314", Counting.ToString());

    [Fact]
    public void OfPublicKey_IsItsHash160()
    {
        var key = Convert.FromHexString("02d4b8d97f6deb8a7f91b819143831049b73e331b4fabceb37c332657abc90b4f3");

        Assert.Equal("PETHyUKoQdSnRgQz76XUCJ6JjmLs36AHHB", StratisAddress.OfPublicKey(key).ToBase58(StratisNetwork.CirrusDev));
    }

    [Theory]
    [InlineData("CGZDf1mSGWt9caawx3AUXHmPiVsDE2MkEU")]
    [InlineData("")]
    [InlineData("P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGl")]
    [InlineData("1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH")]
    public void Parse_ForeignOrDamagedText_NamesTheNetwork(string text)
    {
        Assert.False(StratisAddress.TryParse(text, StratisNetwork.CirrusDev, out _));
        Assert.Contains("CirrusDev", Assert.Throws<FormatException>(() => StratisAddress.Parse(text, StratisNetwork.CirrusDev)).Message);
    }

    [Fact]
    public void Constructor_OtherLength_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new StratisAddress(new byte[19]));
        Assert.Throws<ArgumentException>(() => new StratisAddress(new byte[21]));
    }
}
