using DefiPay.Stratis;

namespace DefiPay.Contracts.Tests.BridgeVault;

public class VaultControlTests : VaultFixture
{
    [Fact]
    public void Pause_OfMints_RefusesVotesAndTheQueue_AndNothingIsLost()
    {
        VoteThrough(1_000);
        VoteThrough(500, 2);
        Vote(Validators[0], 100, 3).Succeeded();
        Chain.Height += 100;

        var paused = Call(Guardian, "Pause", In).Succeeded();

        Assert.Equal([$"PauseChangedLog(Direction=1, Paused=True, By={Guardian})"], paused.Events);
        Vote(Validators[1], 100, 3).Failed("minting is paused");
        Vote(Validators[3], 1_000).Failed("minting is paused");
        Call(Alice, "MintQueued", IdOf(500, 2)).Failed("minting is paused");
        Approve(Bob, 100);
        Burn(Bob, 100).Succeeded();

        var unpaused = Call(Operator, "Unpause", In).Succeeded();

        Assert.Equal([$"PauseChangedLog(Direction=1, Paused=False, By={Operator})"], unpaused.Events);
        Call(Alice, "MintQueued", IdOf(500, 2)).Succeeded();
        Vote(Validators[1], 100, 3).Succeeded();
        Vote(Validators[2], 100, 3).Succeeded();
        Assert.Equal(1_500, Balance(Bob));
    }

    [Fact]
    public void Pause_OfBurns_LeavesMintsAlone()
    {
        VoteThrough(200);
        Approve(Bob, 200);

        Call(Operator, "Pause", Out).Succeeded();

        Burn(Bob, 100).Failed("burning is paused");
        VoteThrough(300, 2);
        Call(Operator, "Unpause", Out).Succeeded();
        Burn(Bob, 100).Succeeded();
        Assert.Equal(400, Balance(Bob));
    }

    [Fact]
    public void Pause_Twice_ChangesAndLogsNothing()
    {
        Call(Guardian, "Pause", In).Succeeded();

        Assert.Empty(Call(Operator, "Pause", In).Succeeded().Events);
        Assert.Equal((true, false), (Chain.Read(Vault, "IsPaused", In), Chain.Read(Vault, "IsPaused", Out)));
        Assert.Empty(Call(Operator, "Unpause", Out).Succeeded().Events);
    }

    [Fact]
    public void Pause_ByAStranger_AndUnpauseByTheGuardian_Fail()
    {
        foreach (StratisAddress stranger in new[] { Alice, Validators[0], Vault, StratisAddress.Zero })
            Call(stranger, "Pause", In).Failed("only the owner and the guardian");
        Call(Guardian, "Pause", 2u).Failed("direction");
        Call(Guardian, "Pause", In).Succeeded();

        Call(Guardian, "Unpause", In).Failed("only the owner");
        Call(Operator, "Unpause", 7u).Failed("direction");
    }

    [Fact]
    public void Guardian_Changed_PausesAndTheFormerDoesNot()
    {
        Assert.Equal([$"GuardianChangedLog(Guardian={Alice})"], Call(Operator, "SetGuardian", Alice).Succeeded().Events);

        Call(Guardian, "Pause", In).Failed("only the owner and the guardian");
        Call(Alice, "Pause", In).Succeeded();
        Call(Alice, "SetGuardian", Alice).Failed("only the owner");
        Call(Operator, "SetGuardian", StratisAddress.Zero).Succeeded();
        Call(Alice, "Pause", Out).Failed("only the owner and the guardian");
    }

    [Fact]
    public void Owner_HandsOverInTwoSteps()
    {
        Assert.Equal([$"OwnerProposedLog(Owner={Operator}, Candidate={Alice})"], Call(Operator, "ProposeOwner", Alice).Succeeded().Events);
        Call(Alice, "Unpause", In).Failed("only the owner");
        Call(Bob, "AcceptOwner").Failed("only the proposed owner");

        var accepted = Call(Alice, "AcceptOwner").Succeeded();

        Assert.Equal([$"OwnerChangedLog(Previous={Operator}, Current={Alice})"], accepted.Events);
        Call(Operator, "Unpause", In).Failed("only the owner");
        Call(Operator, "Pause", In).Failed("only the owner and the guardian");
        Call(Alice, "Pause", In).Succeeded();
        Call(Alice, "AcceptOwner").Failed("only the proposed owner");
    }

    [Fact]
    public void Owner_ProposalTakenBack_CannotBeAccepted()
    {
        Call(Bob, "ProposeOwner", Bob).Failed("only the owner");
        Call(Operator, "ProposeOwner", Alice).Succeeded();
        Call(Operator, "ProposeOwner", StratisAddress.Zero).Succeeded();

        Call(Alice, "AcceptOwner").Failed("only the proposed owner");
    }
}
