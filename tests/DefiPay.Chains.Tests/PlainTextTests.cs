namespace DefiPay.Chains.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("dUSD", "dUSD")]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("\uD83D\uDE00", "\uD83D\uDE00")]
    public void Of_Text_KeepsWhatCanBeStored(string text, string expected) => Assert.Equal(expected, PlainText.Of(text));

    [Fact]
    public void Of_LoneSurrogate_IsReplaced() => Assert.Equal("x\uFFFDy", PlainText.Of("x\uD83Dy"));

    [Fact]
    public void Of_CutWithinAPair_DropsThePair() => Assert.Equal("ab", PlainText.Of("ab\uD83D\uDE00", lengthMax: 3));
}
