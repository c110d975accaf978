using System.Numerics;
using DefiPay.Contracts.Tests.Support;
using DefiPay.Stratis;

namespace DefiPay.Contracts.Tests.Escrow;

public class EscrowTests : EscrowFixture
{
    [Fact]
    public void Authorize_WithApproval_TakesTheAmountAndLogsTheTerms()
    {
        Approve(Carol, 250);

        var opened = TryAuthorize(250).Succeeded();

        Assert.Equal(0ul, opened.Value);
        Assert.Equal(
            $"EscrowAuthorizedLog(EscrowId={IdOf(0)}, Number=0, Payer={Carol}, Payee={Dave}, Token={Token}, Amount=250, MinFeeBps=0, " +
            $"MaxFeeBps=100, FeeReceiver={Olga}, AuthorizationExpiryBlock=100, RefundExpiryBlock=200)",
            opened.Events.First());
        Assert.Equal((750, 250), (Balance(Carol), Balance(Contract)));
        Assert.Equal((250, 0), (Capturable(0), Refundable(0)));
        Assert.Equal(IdOf(0), Convert.ToHexStringLower((byte[])Chain.Read(Contract, "EscrowId", 0ul)!));
    }

    [Fact]
    public void Authorize_Twice_GivesTwoNumbersAndTwoIds()
    {
        Assert.Equal((0ul, 1ul), (Authorize(10), Authorize(10)));
        Assert.NotEqual(IdOf(0), IdOf(1));
        Assert.Equal(2ul, Chain.Read(Contract, "get_Count"));
    }

    [Theory]
    [InlineData(0, 0, 100, 100, 200, "amount")]
    [InlineData(1, 101, 100, 100, 200, "fee")]
    [InlineData(1, 0, 10_001, 100, 200, "fee")]
    [InlineData(1, 0, 100, 10, 200, "authorizationExpiryBlock")]
    [InlineData(1, 0, 100, 100, 99, "refundExpiryBlock")]
    public void Authorize_TermsOutOfBounds_FailsAndNamesTheField(int amount, uint minFee, uint maxFee, ulong expiry, ulong refundExpiry, string field)
    {
        Approve(Carol, 100);
        Hash256 before = Chain.StateRoot;

        TryAuthorize(amount, minFee, maxFee, authorizationExpiry: expiry, refundExpiry: refundExpiry).Failed(field);

        Assert.Equal(before, Chain.StateRoot);
    }

    [Fact]
    public void Authorize_FeeWithoutReceiverOrPayeeNobody_Fails()
    {
        Approve(Carol, 100);

        TryAuthorize(10, feeReceiver: StratisAddress.Zero).Failed("feeReceiver");
        TryAuthorize(10, payee: StratisAddress.Zero).Failed("payee");
        TryAuthorize(10, maxFeeBps: 0, feeReceiver: StratisAddress.Zero).Succeeded();
    }

    [Theory]
    [InlineData(100, 101)]
    [InlineData(2_000, 1_500)]
    public void Authorize_ApprovalOrBalanceTooSmall_FailsAndTakesNothing(int approved, int amount)
    {
        Approve(Carol, approved);

        TryAuthorize(amount).Failed("did not move");

        Assert.Equal(1_000, Balance(Carol));
        Assert.Equal(0ul, Chain.Read(Contract, "get_Count"));
    }

    [Theory]
    [InlineData("FeeToken", "another amount")]
    [InlineData("LyingToken", "another amount")]
    [InlineData("SilentToken", "did not move")]
    public void Authorize_HostileToken_IsRefused(string token, string because)
    {
        StratisAddress hostile = Chain.Deploy(token, Minter).Succeeded().NewContract;
        if (token == "FeeToken")
            Chain.Call(hostile, Minter, "Give", Carol, (BigInteger)100).Succeeded();

        TryAuthorize(50, token: hostile).Failed(because);
    }

    [Fact]
    public void Authorize_TokenIsAWalletOrAnotherContract_IsRefused()
    {
        TryAuthorize(50, token: Carol).Failed("token");
        TryAuthorize(50, token: Contract).Failed("token");
    }

    [Fact]
    public void Capture_InParts_PaysPayeeAndFeeReceiverTheirShares()
    {
        ulong number = Authorize(250);

        var captured = Chain.Call(Contract, Dave, "Capture", number, (BigInteger)200, 100u).Succeeded();
        Chain.Call(Contract, Dave, "Capture", number, (BigInteger)50, 0u).Succeeded();

        Assert.Contains($"EscrowCapturedLog(EscrowId={IdOf(0)}, Amount=200, Fee=2, FeeBps=100, FeeReceiver={Olga})", captured.Events);
        Assert.Equal((248, 2, 0), (Balance(Dave), Balance(Olga), Balance(Contract)));
        Assert.Equal((0, 250), (Capturable(number), Refundable(number)));
        Chain.Call(Contract, Dave, "Capture", number, BigInteger.One, 0u).Failed("amount");
    }

    [Theory]
    [InlineData(99, 100, 0)]
    [InlineData(100, 100, 1)]
    [InlineData(199, 100, 1)]
    [InlineData(250, 33, 0)]
    public void Capture_FeeWithARest_RoundsDown(int amount, uint feeBps, int fee)
    {
        ulong number = Authorize(250);

        Chain.Call(Contract, Dave, "Capture", number, (BigInteger)amount, feeBps).Succeeded();

        Assert.Equal((amount - fee, fee), (Balance(Dave), Balance(Olga)));
    }

    [Fact]
    public void Capture_OfTheGreatestAmount_DoesNotOverflowInTheFee()
    {
        BigInteger huge = BigInteger.Pow(2, 256) - 1 - 1_000;
        Chain.Call(Token, Minter, "Mint", Carol, huge).Succeeded();
        ulong number = Authorize(huge, maxFeeBps: 10_000);

        Chain.Call(Contract, Dave, "Capture", number, huge, 9_999u).Succeeded();

        Assert.Equal(huge * 9_999 / 10_000, Balance(Olga));
        Assert.Equal(huge, Balance(Olga) + Balance(Dave));
    }

    [Theory]
    [InlineData(49)]
    [InlineData(151)]
    public void Capture_FeeOutsideThePayersBounds_Fails(uint feeBps)
    {
        ulong number = Authorize(250, minFeeBps: 50, maxFeeBps: 150);

        Chain.Call(Contract, Dave, "Capture", number, (BigInteger)10, feeBps).Failed("feeBps");
    }

    [Fact]
    public void Capture_ByAnybodyButThePayee_Fails()
    {
        ulong number = Authorize(250);

        Chain.Call(Contract, Carol, "Capture", number, (BigInteger)10, 0u).Failed("only the payee");
        Chain.Call(Contract, Olga, "Capture", number, (BigInteger)10, 0u).Failed("only the payee");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(251)]
    public void Capture_NothingOrMoreThanAuthorized_Fails(int amount) =>
        Chain.Call(Contract, Dave, "Capture", Authorize(250), (BigInteger)amount, 0u).Failed("amount");

    [Fact]
    public void AnyCall_WithANumberThatWasNeverGiven_FailsAndNamesIt()
    {
        Chain.Call(Contract, Dave, "Capture", 0ul, BigInteger.One, 0u).Failed("number");
        Chain.Call(Contract, Dave, "Void", 0ul).Failed("number");
        Chain.Call(Contract, Carol, "Reclaim", 0ul).Failed("number");
        Chain.Call(Contract, Dave, "Refund", 0ul, BigInteger.One).Failed("number");
    }

    [Fact]
    public void CaptureAndReclaim_ExactlyAtTheExpiry_HandOverFromPayeeToPayer()
    {
        ulong number = Authorize(250);
        Chain.Height = AuthorizationExpiry - 1;
        Chain.Call(Contract, Carol, "Reclaim", number).Failed("has not expired");
        Chain.Call(Contract, Dave, "Capture", number, (BigInteger)10, 0u).Succeeded();

        Chain.Height = AuthorizationExpiry;
        Chain.Call(Contract, Dave, "Capture", number, (BigInteger)10, 0u).Failed("has expired");
        var reclaimed = Chain.Call(Contract, Carol, "Reclaim", number).Succeeded();

        Assert.Contains($"EscrowReclaimedLog(EscrowId={IdOf(0)}, Amount=240)", reclaimed.Events);
        Assert.Equal((990, 10, 0), (Balance(Carol), Balance(Dave), Balance(Contract)));
        Chain.Call(Contract, Carol, "Reclaim", number).Failed("nothing is left");
    }

    [Fact]
    public void Reclaim_ByAnybodyButThePayer_Fails()
    {
        ulong number = Authorize(250);
        Chain.Height = AuthorizationExpiry;

        Chain.Call(Contract, Dave, "Reclaim", number).Failed("only the payer");
    }

    [Fact]
    public void Void_AfterACapture_ReturnsTheRestAndClosesForGood()
    {
        ulong number = Authorize(250);
        Chain.Call(Contract, Dave, "Capture", number, (BigInteger)200, 100u).Succeeded();

        var voided = Chain.Call(Contract, Dave, "Void", number).Succeeded();

        Assert.Contains($"EscrowVoidedLog(EscrowId={IdOf(0)}, Amount=50)", voided.Events);
        Assert.Equal((800, 0), (Balance(Carol), Balance(Contract)));
        Chain.Call(Contract, Dave, "Capture", number, BigInteger.One, 0u).Failed("amount");
        Chain.Call(Contract, Dave, "Void", number).Failed("nothing is left");
        Chain.Height = AuthorizationExpiry;
        Chain.Call(Contract, Carol, "Reclaim", number).Failed("nothing is left");
    }

    [Fact]
    public void Void_ByAnybodyButThePayee_Fails() =>
        Chain.Call(Contract, Carol, "Void", Authorize(250)).Failed("only the payee");

    [Fact]
    public void Refund_InParts_MovesThePayeesTokensAndKeepsTheFee()
    {
        ulong number = Authorize(250);
        Chain.Call(Contract, Dave, "Capture", number, (BigInteger)200, 100u).Succeeded();
        Approve(Dave, 100);

        var refunded = Chain.Call(Contract, Dave, "Refund", number, (BigInteger)50).Succeeded();
        Chain.Call(Contract, Dave, "Refund", number, (BigInteger)50).Succeeded();

        Assert.Contains($"EscrowRefundedLog(EscrowId={IdOf(0)}, Amount=50)", refunded.Events);
        Assert.Equal((850, 98, 2), (Balance(Carol), Balance(Dave), Balance(Olga)));
        Assert.Equal((50, 100), (Capturable(number), Refundable(number)));
    }

    [Fact]
    public void Refund_MoreThanCapturedOrUnapprovedOrByAnother_Fails()
    {
        ulong number = Authorize(250);
        Chain.Call(Contract, Dave, "Capture", number, (BigInteger)100, 0u).Succeeded();

        Chain.Call(Contract, Dave, "Refund", number, (BigInteger)50).Failed("did not move the refund");
        Approve(Dave, 1_000);
        Chain.Call(Contract, Dave, "Refund", number, (BigInteger)101).Failed("amount");
        Chain.Call(Contract, Carol, "Refund", number, (BigInteger)50).Failed("only the payee");
    }

    [Fact]
    public void Refund_ExactlyAtItsExpiry_Fails()
    {
        ulong number = Authorize(250);
        Chain.Call(Contract, Dave, "Capture", number, (BigInteger)100, 0u).Succeeded();
        Approve(Dave, 100);
        Chain.Height = RefundExpiry - 1;
        Chain.Call(Contract, Dave, "Refund", number, BigInteger.One).Succeeded();
        Chain.Height = RefundExpiry;

        Chain.Call(Contract, Dave, "Refund", number, BigInteger.One).Failed("time for refunds is over");
    }

    [Fact]
    public void Capture_TokenCapturesAgainWhilePaid_NeverPaysMoreThanAuthorized()
    {
        StratisAddress token = Chain.Deploy("ReenteringToken", Minter).Succeeded().NewContract;
        Chain.Call(token, Minter, "Give", Carol, (BigInteger)100).Succeeded();
        Chain.Call(token, Minter, "Give", Contract, (BigInteger)500).Succeeded(); // somebody else's, to be stolen
        TryAuthorize(100, maxFeeBps: 0, payee: token, token: token).Succeeded();

        Chain.Call(token, Minter, "Capture", Contract, 0ul, (BigInteger)100).Succeeded();

        Assert.Equal(0ul, Chain.Read(token, "get_Reentered"));
        Assert.Equal(500, Chain.ReadAmount(token, "GetBalance", Contract));
        Assert.Equal(100, Chain.ReadAmount(token, "GetBalance", token));
    }

    [Fact]
    public void Call_WithCoins_FailsBecauseNobodyCouldGetThemBack()
    {
        ulong number = Authorize(250);
        Approve(Carol, 100);
        Approve(Dave, 100);
        Chain.Call(Contract, Dave, "Capture", number, (BigInteger)100, 0u).Succeeded();

        Chain.DeployWithCoins("Escrow", Minter).Failed("no coins");
        Chain.CallWithCoins(Contract, Carol, "Authorize", Dave, Token, (BigInteger)100, 0u, 100u, Olga, AuthorizationExpiry, RefundExpiry).Failed("no coins");
        Chain.CallWithCoins(Contract, Dave, "Capture", number, BigInteger.One, 0u).Failed("no coins");
        Chain.CallWithCoins(Contract, Dave, "Refund", number, BigInteger.One).Failed("no coins");
        Chain.CallWithCoins(Contract, Dave, "Void", number).Failed("no coins");
        Chain.Height = AuthorizationExpiry;
        Chain.CallWithCoins(Contract, Carol, "Reclaim", number).Failed("no coins");
    }

    [Fact]
    public void DemoScenario_AllSteps_EndsWithTheExpectedBalances()
    {
        ulong first = Authorize(250);
        Chain.Call(Contract, Dave, "Capture", first, (BigInteger)200, 100u).Succeeded();
        Chain.Call(Contract, Dave, "Void", first).Succeeded();
        Approve(Dave, 50);
        Chain.Call(Contract, Dave, "Refund", first, (BigInteger)50).Succeeded();
        ulong second = Authorize(100);
        Chain.Height = AuthorizationExpiry;
        Chain.Call(Contract, Carol, "Reclaim", second).Succeeded();

        Assert.Equal((850, 148, 2, 0), (Balance(Carol), Balance(Dave), Balance(Olga), Balance(Contract)));
    }
}
