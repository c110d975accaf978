namespace DefiPay.Chains.Tests;

public sealed class FinalityDepthsTests
{
    [Theory]
    [InlineData(10, Finality.Mined)]
    [InlineData(9, Finality.Safe)]
    [InlineData(8, Finality.Final)]
    [InlineData(0, Finality.Final)]
    [InlineData(11, Finality.Mined)]
    [InlineData(ulong.MaxValue, Finality.Mined)]
    public void Of_BlockBelowHead10_CountsBlocksOnTop(ulong block, Finality expected) => Assert.Equal(expected, new FinalityDepths().Of(block, head: 10));

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    [InlineData(0, -1)]
    [InlineData(0, 100_001)]
    public void Constructor_OutOfRange_IsRefused(int safe, int final) =>
        Assert.Contains("accepted are", Assert.Throws<ArgumentOutOfRangeException>(() => new FinalityDepths(safe, final)).Message);
}
