namespace DefiPay.Chains.Tests;

public sealed class AddressTextTests
{
    // The first of EIP-55's own examples.
    private const string Checksummed = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    private const string Lower = "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed";

    [Theory]
    [InlineData(Checksummed)]
    [InlineData(Lower)]
    [InlineData("0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED")]
    [InlineData("0X5aaeb6053f3e94c9b9a09f33669435e7ef1beaed")]
    [InlineData("eip155:31337:" + Checksummed)]
    public void TryCanonicalize_SpellingsOfAnEvmAddress_GiveLowerCase(string text)
    {
        Assert.True(AddressText.TryCanonicalize(text, out var canonical));
        Assert.Equal(Lower, canonical);
    }

    [Theory]
    [InlineData("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2")]
    [InlineData("stratis:cirrus-dev:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2")]
    public void TryCanonicalize_SpellingsOfABase58Address_GiveTheBareOne(string text)
    {
        Assert.True(AddressText.TryCanonicalize(text, out var canonical));
        Assert.Equal("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", canonical);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("alice")]
    [InlineData("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beae")]
    [InlineData("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaeg")]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed")]
    [InlineData("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3")]
    [InlineData("eip155:31337:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2")]
    [InlineData("stratis:cirrus-dev:" + Lower)]
    [InlineData("not a chain:" + Lower)]
    public void TryCanonicalize_AnythingElse_IsRefused(string? text)
    {
        Assert.False(AddressText.TryCanonicalize(text, out var canonical));
        Assert.Null(canonical);
    }

    [Fact]
    public void TryCanonicalize_Hash_GivesLowerCaseAndKeepsThePrefix()
    {
        var digits = string.Concat(Enumerable.Repeat("0123456789ABCDEF", 4));

        Assert.True(HashText.TryCanonicalize(digits, out var stratis));
        Assert.True(HashText.TryCanonicalize("0X" + digits, out var evm));

        Assert.Equal(digits.ToLowerInvariant(), stratis);
        Assert.Equal("0x" + digits.ToLowerInvariant(), evm);
        Assert.False(HashText.TryCanonicalize(digits[1..], out _));
        Assert.False(HashText.TryCanonicalize(digits[1..] + "g", out _));
        Assert.False(HashText.TryCanonicalize(null, out _));
    }
}
