using System.Numerics;
using DefiPay.Indexer.Projections;
using DefiPay.Indexer.Tests.Simulation;
using DefiPay.Store.Writes;

namespace DefiPay.Indexer.Tests.Projections;

public sealed class TokenProjectionTests
{
    private static readonly string[] Accounts = FoldRunner.Accounts;
    private static readonly string Most = FoldState.AmountMax.ToString();

    [Fact]
    public void Token_MintedMovedAndBurned_HasBalancesAndSupply()
    {
        var fold = new FoldRunner().Create().Mint(Accounts[0], "1000").Transfer(Accounts[0], Accounts[1], "300").Transfer(Accounts[0], SimulatedChain.ZeroAddress, "100");

        Assert.Equal<BigInteger[]>([600, 300, 900], [fold.BalanceOf(Accounts[0]), fold.BalanceOf(Accounts[1]), fold.TokenNow!.TotalSupply!.Value]);
        Assert.Equal(("dUSD", "Demo Dollar", 6), (fold.TokenNow.Symbol, fold.TokenNow.Name, fold.TokenNow.Decimals));
        Assert.Equal(3, fold.Rows.Transfers.Count);
    }

    [Fact]
    public void Token_MovedToOneself_ChangesNothing() =>
        Assert.Equal(10, new FoldRunner().Create().Mint(Accounts[0], "10").Transfer(Accounts[0], Accounts[0], "10").BalanceOf(Accounts[0]));

    [Fact]
    public void Token_OfTheLargestAmount_IsExact()
    {
        var fold = new FoldRunner().Create().Mint(Accounts[0], Most).Transfer(Accounts[0], Accounts[1], Most);
        Assert.Equal(FoldState.AmountMax, fold.BalanceOf(Accounts[1]));
    }

    [Theory]
    [InlineData(0, 1, "11")]
    [InlineData(1, 0, "1")]
    [InlineData(-1, 0, "115792089237316195423570985008687907853269984665640564039457584007913129639935")]
    [InlineData(-1, -1, "5")]
    [InlineData(0, -1, "11")]
    public void Token_ThatLogsWhatCannotBe_KeepsItsBalances(int from, int to, string amount)
    {
        string Of(int account) => account < 0 ? SimulatedChain.ZeroAddress : Accounts[account];
        var fold = new FoldRunner().Create().Mint(Accounts[0], "10").Transfer(Of(from), Of(to), amount);

        Assert.Equal<BigInteger[]>([10, 0, 10], [fold.BalanceOf(Accounts[0]), fold.BalanceOf(Accounts[1]), fold.TokenNow!.TotalSupply!.Value]);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("1e3")]
    [InlineData(" 1")]
    [InlineData("115792089237316195423570985008687907853269984665640564039457584007913129639936")]
    public void Transfer_OfNoAmount_IsPassedOver(string amount) => Assert.Empty(new FoldRunner().Create().Mint(Accounts[0], amount).Rows.Transfers);

    [Fact]
    public void Transfer_OfATokenNeverCreated_IsPassedOver() => Assert.Empty(new FoldRunner().Mint(Accounts[0], "1").Rows.Transfers);

    [Fact]
    public void Token_CreatedASecondTime_KeepsItsName()
    {
        var fold = new FoldRunner().Create().Fold(FoldRunner.Token, "TokenCreatedLog", new { name = "Evil", symbol = "EVIL", decimals = "0" });
        Assert.Equal("dUSD", fold.TokenNow!.Symbol);
    }

    [Fact]
    public void Token_WithAHostileName_IsCut()
    {
        var fold = new FoldRunner().Fold(FoldRunner.Token, "TokenCreatedLog", new { name = new string('x', 100_000) + "\0", symbol = "a\0", decimals = "255" });
        Assert.Equal((256, "a\uFFFD", 255), (fold.TokenNow!.Name.Length, fold.TokenNow.Symbol, fold.TokenNow.Decimals));
    }

    [Fact]
    public void Token_RegisteredWithItsName_FoldsErc20Transfers()
    {
        var zero = SimulatedChain.ZeroAddress;
        var fold = new FoldRunner().Register(FoldRunner.Token, "TestDollar", new TokenMetadata("Test Dollar", "tUSD", 6))
            .Fold(FoldRunner.Token, "OwnershipTransferred", new { previousOwner = zero, newOwner = Accounts[0] })
            .Fold(FoldRunner.Token, "Transfer", new { from = zero, to = Accounts[0], value = "1000" })
            .Fold(FoldRunner.Token, "Transfer", new { from = Accounts[0], to = Accounts[1], value = "300" })
            .Fold(FoldRunner.Token, "Transfer", new { from = Accounts[0], to = Accounts[1], tokenId = "5" });

        Assert.Equal<BigInteger[]>([700, 300, 1000], [fold.BalanceOf(Accounts[0]), fold.BalanceOf(Accounts[1]), fold.TokenNow!.TotalSupply!.Value]);
        Assert.Equal(("tUSD", "Test Dollar", 6), (fold.TokenNow.Symbol, fold.TokenNow.Name, fold.TokenNow.Decimals));
        Assert.Equal([2L, 3L], fold.Rows.Transfers.Select(transfer => transfer.BlockNumber));
    }

    [Fact]
    public void Token_RegisteredWithoutItsName_IgnoresErc20Transfers() =>
        Assert.Empty(new FoldRunner().Create().Fold(FoldRunner.Token, "Transfer", new { from = SimulatedChain.ZeroAddress, to = Accounts[0], value = "1" }).Rows.Transfers);
}
