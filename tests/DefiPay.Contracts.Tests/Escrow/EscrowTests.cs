using System.Numerics;
using DefiPay.ContractTesting;
using DefiPay.Stratis;
using Stratis.SmartContracts;

namespace DefiPay.Contracts.Tests;

public class EscrowTests : EscrowFixture
{
    [Fact]
    public void Authorize_WithApproval_TakesTheAmountAndLogsTheTerms()
    {
        Approve(Carol, 250);

        var opened = TryAuthorize(250).ShouldSucceed();

        Assert.Equal(0ul, opened.Value);
        Assert.Equal(
            $"EscrowAuthorizedLog(EscrowId={IdOf(0)}, Number=0, Payer={Carol.ToBase58()}, Payee={Dave.ToBase58()}, Token={Token.Address.ToBase58()}, Amount=250, MinFeeBps=0, " +
            $"MaxFeeBps=100, FeeReceiver={Olga.ToBase58()}, AuthorizationExpiryBlock=100, RefundExpiryBlock=200)",
            opened.Events.First());
        Assert.Equal((750, 250), (Balance(Carol), Balance(Contract)));
        Assert.Equal((250, 0), (Capturable(0), Refundable(0)));
        Assert.Equal(IdOf(0), Convert.ToHexStringLower(Contract.Read(t => t.EscrowId(0ul))));
    }

    [Fact]
    public void Authorize_Twice_GivesTwoNumbersAndTwoIds()
    {
        Assert.Equal((0ul, 1ul), (Authorize(10), Authorize(10)));
        Assert.NotEqual(IdOf(0), IdOf(1));
        Assert.Equal(2ul, Contract.Read(t => t.Count));
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

        TryAuthorize(amount, minFee, maxFee, authorizationExpiry: expiry, refundExpiry: refundExpiry).ShouldFail(field);

        Assert.Equal(before, Chain.StateRoot);
    }

    [Fact]
    public void Authorize_FeeWithoutReceiverOrPayeeNobody_Fails()
    {
        Approve(Carol, 100);

        TryAuthorize(10, feeReceiver: Address.Zero).ShouldFail("feeReceiver");
        TryAuthorize(10, payee: Address.Zero).ShouldFail("payee");
        TryAuthorize(10, maxFeeBps: 0, feeReceiver: Address.Zero).ShouldSucceed();
    }

    [Theory]
    [InlineData(100, 101)]
    [InlineData(2_000, 1_500)]
    public void Authorize_ApprovalOrBalanceTooSmall_FailsAndTakesNothing(int approved, int amount)
    {
        Approve(Carol, approved);

        TryAuthorize(amount).ShouldFail("did not move");

        Assert.Equal(1_000, Balance(Carol));
        Assert.Equal(0ul, Contract.Read(t => t.Count));
    }

    [Fact]
    public void Authorize_TokenThatKeepsAPart_IsRefused()
    {
        var hostile = Chain.Deploy<FeeToken>();
        hostile.Call(t => t.Give(Carol, 100));

        TryAuthorize(50, token: hostile).ShouldFail("another amount");
    }

    [Fact]
    public void Authorize_TokenThatMovesNothing_IsRefused() => TryAuthorize(50, token: Chain.Deploy<LyingToken>()).ShouldFail("another amount");

    [Fact]
    public void Authorize_TokenThatSaysNothing_IsRefused() => TryAuthorize(50, token: Chain.Deploy<SilentToken>()).ShouldFail("did not move");

    [Fact]
    public void Authorize_TokenIsAWalletOrAnotherContract_IsRefused()
    {
        TryAuthorize(50, token: Carol).ShouldFail("token");
        TryAuthorize(50, token: Contract).ShouldFail("token");
    }

    [Fact]
    public void Capture_InParts_PaysPayeeAndFeeReceiverTheirShares()
    {
        ulong number = Authorize(250);

        var captured = Contract.As(Dave).TryCall(t => t.Capture(number, 200, 100u)).ShouldSucceed();
        Contract.As(Dave).TryCall(t => t.Capture(number, 50, 0u)).ShouldSucceed();

        Assert.Contains($"EscrowCapturedLog(EscrowId={IdOf(0)}, Amount=200, Fee=2, FeeBps=100, FeeReceiver={Olga.ToBase58()})", captured.Events);
        Assert.Equal((248, 2, 0), (Balance(Dave), Balance(Olga), Balance(Contract)));
        Assert.Equal((0, 250), (Capturable(number), Refundable(number)));
        Contract.As(Dave).TryCall(t => t.Capture(number, 1, 0u)).ShouldFail("amount");
    }

    [Theory]
    [InlineData(99, 100, 0)]
    [InlineData(100, 100, 1)]
    [InlineData(199, 100, 1)]
    [InlineData(250, 33, 0)]
    public void Capture_FeeWithARest_RoundsDown(int amount, uint feeBps, int fee)
    {
        ulong number = Authorize(250);

        Contract.As(Dave).TryCall(t => t.Capture(number, amount, feeBps)).ShouldSucceed();

        Assert.Equal((amount - fee, fee), (Balance(Dave), Balance(Olga)));
    }

    [Fact]
    public void Capture_OfTheGreatestAmount_DoesNotOverflowInTheFee()
    {
        BigInteger huge = BigInteger.Pow(2, 256) - 1 - 1_000;
        UInt256 all = huge.ToUInt256();
        Token.As(Minter).TryCall(t => t.Mint(Carol, all)).ShouldSucceed();
        ulong number = Authorize(huge, maxFeeBps: 10_000);

        Contract.As(Dave).TryCall(t => t.Capture(number, all, 9_999u)).ShouldSucceed();

        Assert.Equal(huge * 9_999 / 10_000, Balance(Olga));
        Assert.Equal(huge, Balance(Olga) + Balance(Dave));
    }

    [Theory]
    [InlineData(49)]
    [InlineData(151)]
    public void Capture_FeeOutsideThePayersBounds_Fails(uint feeBps)
    {
        ulong number = Authorize(250, minFeeBps: 50, maxFeeBps: 150);

        Contract.As(Dave).TryCall(t => t.Capture(number, 10, feeBps)).ShouldFail("feeBps");
    }

    [Fact]
    public void Capture_ByAnybodyButThePayee_Fails()
    {
        ulong number = Authorize(250);

        Contract.As(Carol).TryCall(t => t.Capture(number, 10, 0u)).ShouldFail("only the payee");
        Contract.As(Olga).TryCall(t => t.Capture(number, 10, 0u)).ShouldFail("only the payee");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(251)]
    public void Capture_NothingOrMoreThanAuthorized_Fails(int amount) =>
        Contract.As(Dave).TryCall(t => t.Capture(Authorize(250), amount, 0u)).ShouldFail("amount");

    [Fact]
    public void AnyCall_WithANumberThatWasNeverGiven_FailsAndNamesIt()
    {
        Contract.As(Dave).TryCall(t => t.Capture(0ul, 1, 0u)).ShouldFail("number");
        Contract.As(Dave).TryCall(t => t.Void(0ul)).ShouldFail("number");
        Contract.As(Carol).TryCall(t => t.Reclaim(0ul)).ShouldFail("number");
        Contract.As(Dave).TryCall(t => t.Refund(0ul, 1)).ShouldFail("number");
    }

    [Fact]
    public void CaptureAndReclaim_ExactlyAtTheExpiry_HandOverFromPayeeToPayer()
    {
        ulong number = Authorize(250);
        Chain.MineTo(AuthorizationExpiry - 1);
        Contract.As(Carol).TryCall(t => t.Reclaim(number)).ShouldFail("has not expired");
        Contract.As(Dave).TryCall(t => t.Capture(number, 10, 0u)).ShouldSucceed();

        Chain.MineTo(AuthorizationExpiry);
        Contract.As(Dave).TryCall(t => t.Capture(number, 10, 0u)).ShouldFail("has expired");
        var reclaimed = Contract.As(Carol).TryCall(t => t.Reclaim(number)).ShouldSucceed();

        Assert.Contains($"EscrowReclaimedLog(EscrowId={IdOf(0)}, Amount=240)", reclaimed.Events);
        Assert.Equal((990, 10, 0), (Balance(Carol), Balance(Dave), Balance(Contract)));
        Contract.As(Carol).TryCall(t => t.Reclaim(number)).ShouldFail("nothing is left");
    }

    [Fact]
    public void Reclaim_ByAnybodyButThePayer_Fails()
    {
        ulong number = Authorize(250);
        Chain.MineTo(AuthorizationExpiry);

        Contract.As(Dave).TryCall(t => t.Reclaim(number)).ShouldFail("only the payer");
    }

    [Fact]
    public void Void_AfterACapture_ReturnsTheRestAndClosesForGood()
    {
        ulong number = Authorize(250);
        Contract.As(Dave).TryCall(t => t.Capture(number, 200, 100u)).ShouldSucceed();

        var voided = Contract.As(Dave).TryCall(t => t.Void(number)).ShouldSucceed();

        Assert.Contains($"EscrowVoidedLog(EscrowId={IdOf(0)}, Amount=50)", voided.Events);
        Assert.Equal((800, 0), (Balance(Carol), Balance(Contract)));
        Contract.As(Dave).TryCall(t => t.Capture(number, 1, 0u)).ShouldFail("amount");
        Contract.As(Dave).TryCall(t => t.Void(number)).ShouldFail("nothing is left");
        Chain.MineTo(AuthorizationExpiry);
        Contract.As(Carol).TryCall(t => t.Reclaim(number)).ShouldFail("nothing is left");
    }

    [Fact]
    public void Void_ByAnybodyButThePayee_Fails() =>
        Contract.As(Carol).TryCall(t => t.Void(Authorize(250))).ShouldFail("only the payee");

    [Fact]
    public void Refund_InParts_MovesThePayeesTokensAndKeepsTheFee()
    {
        ulong number = Authorize(250);
        Contract.As(Dave).TryCall(t => t.Capture(number, 200, 100u)).ShouldSucceed();
        Approve(Dave, 100);

        var refunded = Contract.As(Dave).TryCall(t => t.Refund(number, 50)).ShouldSucceed();
        Contract.As(Dave).TryCall(t => t.Refund(number, 50)).ShouldSucceed();

        Assert.Contains($"EscrowRefundedLog(EscrowId={IdOf(0)}, Amount=50)", refunded.Events);
        Assert.Equal((850, 98, 2), (Balance(Carol), Balance(Dave), Balance(Olga)));
        Assert.Equal((50, 100), (Capturable(number), Refundable(number)));
    }

    [Fact]
    public void Refund_MoreThanCapturedOrUnapprovedOrByAnother_Fails()
    {
        ulong number = Authorize(250);
        Contract.As(Dave).TryCall(t => t.Capture(number, 100, 0u)).ShouldSucceed();

        Contract.As(Dave).TryCall(t => t.Refund(number, 50)).ShouldFail("did not move the refund");
        Approve(Dave, 1_000);
        Contract.As(Dave).TryCall(t => t.Refund(number, 101)).ShouldFail("amount");
        Contract.As(Carol).TryCall(t => t.Refund(number, 50)).ShouldFail("only the payee");
    }

    [Fact]
    public void Refund_ExactlyAtItsExpiry_Fails()
    {
        ulong number = Authorize(250);
        Contract.As(Dave).TryCall(t => t.Capture(number, 100, 0u)).ShouldSucceed();
        Approve(Dave, 100);
        Chain.MineTo(RefundExpiry - 1);
        Contract.As(Dave).TryCall(t => t.Refund(number, 1)).ShouldSucceed();
        Chain.MineTo(RefundExpiry);

        Contract.As(Dave).TryCall(t => t.Refund(number, 1)).ShouldFail("time for refunds is over");
    }

    [Fact]
    public void Capture_TokenCapturesAgainWhilePaid_NeverPaysMoreThanAuthorized()
    {
        var token = Chain.As(Minter).Deploy<ReenteringToken>();
        token.As(Minter).TryCall(t => t.Give(Carol, 100)).ShouldSucceed();
        token.As(Minter).TryCall(t => t.Give(Contract, 500)).ShouldSucceed(); // somebody else's, to be stolen
        TryAuthorize(100, maxFeeBps: 0, payee: token, token: token).ShouldSucceed();

        token.As(Minter).TryCall(t => t.Capture(Contract, 0ul, 100)).ShouldSucceed();

        Assert.Equal(0ul, token.Read(t => t.Reentered));
        Assert.Equal(500, token.Read(t => t.GetBalance(Contract)).ToBigInteger());
        Assert.Equal(100, token.Read(t => t.GetBalance(token)).ToBigInteger());
    }

    [Fact]
    public void Call_WithCoins_FailsBecauseNobodyCouldGetThemBack()
    {
        ulong number = Authorize(250);
        Approve(Carol, 100);
        Approve(Dave, 100);
        Contract.As(Dave).TryCall(t => t.Capture(number, 100, 0u)).ShouldSucceed();

        Chain.As(Minter).WithValue(1).TryDeploy<Escrow>().ShouldFail("no coins");
        Contract.As(Carol).WithValue(1).TryCall(t => t.Authorize(Dave, Token, 100, 0u, 100u, Olga, AuthorizationExpiry, RefundExpiry)).ShouldFail("no coins");
        Contract.As(Dave).WithValue(1).TryCall(t => t.Capture(number, 1, 0u)).ShouldFail("no coins");
        Contract.As(Dave).WithValue(1).TryCall(t => t.Refund(number, 1)).ShouldFail("no coins");
        Contract.As(Dave).WithValue(1).TryCall(t => t.Void(number)).ShouldFail("no coins");
        Chain.MineTo(AuthorizationExpiry);
        Contract.As(Carol).WithValue(1).TryCall(t => t.Reclaim(number)).ShouldFail("no coins");
    }

    [Fact]
    public void DemoScenario_AllSteps_EndsWithTheExpectedBalances()
    {
        ulong first = Authorize(250);
        Contract.As(Dave).TryCall(t => t.Capture(first, 200, 100u)).ShouldSucceed();
        Contract.As(Dave).TryCall(t => t.Void(first)).ShouldSucceed();
        Approve(Dave, 50);
        Contract.As(Dave).TryCall(t => t.Refund(first, 50)).ShouldSucceed();
        ulong second = Authorize(100);
        Chain.MineTo(AuthorizationExpiry);
        Contract.As(Carol).TryCall(t => t.Reclaim(second)).ShouldSucceed();

        Assert.Equal((850, 148, 2, 0), (Balance(Carol), Balance(Dave), Balance(Olga), Balance(Contract)));
    }
}
