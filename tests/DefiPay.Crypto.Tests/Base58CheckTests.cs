namespace DefiPay.Crypto.Tests;

public class Base58CheckTests
{
    [Theory]
    [InlineData("370102030405060708090a0b0c0d0e0f1011121314", "P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk")]
    [InlineData("1c0102030405060708090a0b0c0d0e0f1011121314", "CGZDf1mSGWt9caawx3AUXHmPiVsDE2MkEU")]
    [InlineData("7f0102030405060708090a0b0c0d0e0f1011121314", "t71w8mGxZNktaVPXNa92XhiH2SNbZCTEGs")]
    [InlineData("370000000000000000000000000000000000000000", "P8bB9yPr3vVByqfmM5KXftyGckAtAdu6f8")]
    [InlineData("00751e76e8199196d454941c45d1b3a323f1433bd6", "1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH")]
    [InlineData("000000000000000000000000000000000000000000", "1111111111111111111114oLvT2")]
    public void Encode_KnownPayload_GivesKnownText(string hex, string text)
    {
        Assert.Equal(text, Base58Check.Encode(Convert.FromHexString(hex)));
        Assert.True(Base58Check.TryDecode(text, out var payload));
        Assert.Equal(hex, Convert.ToHexStringLower(payload));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGl")]
    [InlineData("P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGG")]
    [InlineData("P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGG0")]
    [InlineData(" P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk")]
    [InlineData("P8gWEwpDSPPohHMHcNA5cg7di7pgRrXGGk é")]
    public void TryDecode_DamagedText_IsRefused(string? text)
    {
        Assert.False(Base58Check.TryDecode(text, out var payload));
        Assert.Null(payload);
    }

    [Fact]
    public void TryDecode_VeryLongText_IsRefusedBeforeAnyWork() => Assert.False(Base58Check.TryDecode(new string('z', 1_000_000), out _));
}
