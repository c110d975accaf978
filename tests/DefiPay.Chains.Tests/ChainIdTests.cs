namespace DefiPay.Chains.Tests;

public sealed class ChainIdTests
{
    [Theory]
    [InlineData("stratis:cirrus-dev", "stratis", "cirrus-dev")]
    [InlineData("eip155:31337", "eip155", "31337")]
    [InlineData("abc-12:A_b-9", "abc-12", "A_b-9")]
    public void Parse_Caip2_GivesNamespaceAndReference(string text, string @namespace, string reference)
    {
        var id = ChainId.Parse(text);

        Assert.Equal((text, @namespace, reference), (id.Value, id.Namespace, id.Reference));
        Assert.Equal(id, ChainId.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("stratis")]
    [InlineData("st:x")]
    [InlineData("Stratis:x")]
    [InlineData("stratis:")]
    [InlineData("stratis:a b")]
    [InlineData("stratis:cirrus-dev\n")]
    [InlineData("stratis:0123456789012345678901234567890123")]
    public void Parse_AnythingElse_IsRefusedWithWhatIsAccepted(string text)
    {
        Assert.False(ChainId.TryParse(text, out _));
        Assert.Contains("accepted is CAIP-2", Assert.Throws<FormatException>(() => ChainId.Parse(text)).Message);
    }

    [Fact]
    public void Value_OfDefault_Throws() => Assert.Throws<InvalidOperationException>(() => default(ChainId).Value);
}
