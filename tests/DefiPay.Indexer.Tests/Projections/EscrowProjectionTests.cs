using System.Numerics;
using DefiPay.Indexer.Tests.Simulation;
using DefiPay.Store.Reads;

namespace DefiPay.Indexer.Tests.Projections;

public sealed class EscrowProjectionTests
{
    [Theory]
    [InlineData("", EscrowState.Authorized)]
    [InlineData("c40", EscrowState.PartiallyCaptured)]
    [InlineData("c40 c60", EscrowState.Captured)]
    [InlineData("c40 v60", EscrowState.Captured)]
    [InlineData("c40 m60", EscrowState.Captured)]
    [InlineData("v100", EscrowState.Voided)]
    [InlineData("m100", EscrowState.Reclaimed)]
    [InlineData("c100 r40", EscrowState.Captured)]
    [InlineData("c100 r40 r60", EscrowState.Refunded)]
    [InlineData("c40 v60 r40", EscrowState.Refunded)]
    [InlineData("c40 r40", EscrowState.PartiallyCaptured)]
    [InlineData("c40 r40 v60", EscrowState.Refunded)]
    [InlineData("c40 r40 c60", EscrowState.Captured)]
    public void Escrow_AfterSteps_IsInTheState(string steps, EscrowState expected) => Assert.Equal(expected, Run(steps).EscrowNow.State);

    [Fact]
    public void Escrow_OfTheScenario_HasItsAmountsAndSteps()
    {
        var fold = new FoldRunner().Create().Authorize("250000000").Capture("200000000", fee: "2000000", feeBps: "100").Step("Voided", "50000000")
            .Step("Refunded", "50000000");

        var escrow = fold.EscrowNow;
        Assert.Equal((3L, FoldRunner.Accounts[0], FoldRunner.Accounts[1], FoldRunner.Token), (escrow.Number, escrow.Payer, escrow.Payee, escrow.TokenId));
        Assert.Equal<BigInteger[]>([250_000_000, 200_000_000, 50_000_000, 0, 2_000_000], [escrow.Authorized, escrow.Captured, escrow.Refunded, escrow.Capturable, escrow.FeeTaken]);
        Assert.Equal((100, 50, 100, FoldRunner.Accounts[2], EscrowState.Captured), (escrow.FeeBps, escrow.MinFeeBps, escrow.MaxFeeBps, escrow.FeeReceiver, escrow.State));
        Assert.Equal(["Authorized", "Captured", "Voided", "Refunded"], fold.Rows.EscrowSteps.Select(step => step.Event));
        Assert.Equal([2L, 3L, 4L, 5L], fold.Rows.Escrows.Select(row => row.BlockNumber));
    }

    [Fact]
    public void Escrow_WithoutFee_NamesNoReceiver() =>
        Assert.Null(new FoldRunner().Authorize("1", feeReceiver: SimulatedChain.ZeroAddress).EscrowNow.FeeReceiver);

    [Fact]
    public void Escrow_ThatNeverExpires_HasTheLastBlockThereIs() =>
        Assert.Equal(long.MaxValue, new FoldRunner().Authorize("1", expiry: "18446744073709551615").EscrowNow.AuthorizationExpiryBlock);

    [Fact]
    public void Escrow_WhatCannotBe_IsPassedOver()
    {
        var fold = new FoldRunner().Create().Authorize("100");
        var before = fold.EscrowNow;

        fold.Capture("101").Capture("50", fee: "51").Step("Refunded", "1").Step("Voided", "99").Step("Voided", "100", contract: FoldRunner.Token)
            .Authorize("7").Authorize("7", contract: FoldRunner.Token).Fold(FoldRunner.Escrow, "EscrowVoidedLog", new { escrowId = "ee", amount = "100" })
            .Fold(FoldRunner.Escrow, "EscrowVoidedLog", new { escrowId = new string('0', 64), amount = "100" })
            .Fold(FoldRunner.Escrow, "EscrowVoidedLog", new { escrowId = FoldRunner.Id, amount = new[] { "100" } })
            .Fold(FoldRunner.Escrow, "EscrowVoidedLog", new { escrowId = FoldRunner.Id, amount = "100" }, note: "not decoded");

        Assert.Equal(before, fold.EscrowNow);
        Assert.Single(fold.Rows.EscrowSteps);
    }

    [Fact]
    public void Escrow_WhoseIdAnotherContractLoggedBefore_IsTheEscrowContracts()
    {
        const string thief = "Thief000000000000000000000000000000";
        var fold = new FoldRunner().Create().Register(thief, "Lottery").Authorize("1", contract: thief).Authorize("100");

        Assert.Equal((FoldRunner.Escrow, (BigInteger)100), (fold.EscrowNow.Contract, fold.EscrowNow.Authorized));
        Assert.Single(fold.Rows.EscrowSteps);
    }

    private static FoldRunner Run(string steps)
    {
        var fold = new FoldRunner().Create().Authorize("100");
        foreach (var step in steps.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var amount = step[1..];
            fold = step[0] switch
            {
                'c' => fold.Capture(amount),
                'v' => fold.Step("Voided", amount),
                'm' => fold.Step("Reclaimed", amount),
                _ => fold.Step("Refunded", amount),
            };
        }
        return fold;
    }
}
