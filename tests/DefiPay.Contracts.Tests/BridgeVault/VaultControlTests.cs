using DefiPay.ContractTesting;
using Stratis.SmartContracts;

namespace DefiPay.Contracts.Tests;

public class VaultControlTests : VaultFixture
{
    [Fact]
    public void Pause_OfMints_RefusesVotesAndTheQueue_AndNothingIsLost()
    {
        VoteThrough(1_000);
        VoteThrough(500, 2);
        Vote(Validators[0], 100, 3).ShouldSucceed();
        Chain.Mine(100);

        var paused = Vault.As(Guardian).TryCall(t => t.Pause(In)).ShouldSucceed();

        Assert.Equal([$"PauseChangedLog(Direction=1, Paused=True, By={Guardian.ToBase58()})"], paused.Events);
        Vote(Validators[1], 100, 3).ShouldFail("minting is paused");
        Vote(Validators[3], 1_000).ShouldFail("minting is paused");
        Vault.As(Alice).TryCall(t => t.MintQueued(IdOf(500, 2))).ShouldFail("minting is paused");
        Approve(Bob, 100);
        Burn(Bob, 100).ShouldSucceed();

        var unpaused = Vault.As(Operator).TryCall(t => t.Unpause(In)).ShouldSucceed();

        Assert.Equal([$"PauseChangedLog(Direction=1, Paused=False, By={Operator.ToBase58()})"], unpaused.Events);
        Vault.As(Alice).TryCall(t => t.MintQueued(IdOf(500, 2))).ShouldSucceed();
        Vote(Validators[1], 100, 3).ShouldSucceed();
        Vote(Validators[2], 100, 3).ShouldSucceed();
        Assert.Equal(1_500, Balance(Bob));
    }

    [Fact]
    public void Pause_OfBurns_LeavesMintsAlone()
    {
        VoteThrough(200);
        Approve(Bob, 200);

        Vault.As(Operator).TryCall(t => t.Pause(Out)).ShouldSucceed();

        Burn(Bob, 100).ShouldFail("burning is paused");
        VoteThrough(300, 2);
        Vault.As(Operator).TryCall(t => t.Unpause(Out)).ShouldSucceed();
        Burn(Bob, 100).ShouldSucceed();
        Assert.Equal(400, Balance(Bob));
    }

    [Fact]
    public void Pause_Twice_ChangesAndLogsNothing()
    {
        Vault.As(Guardian).TryCall(t => t.Pause(In)).ShouldSucceed();

        Assert.Empty(Vault.As(Operator).TryCall(t => t.Pause(In)).ShouldSucceed().Events);
        Assert.Equal((true, false), (Vault.Read(t => t.IsPaused(In)), Vault.Read(t => t.IsPaused(Out))));
        Assert.Empty(Vault.As(Operator).TryCall(t => t.Unpause(Out)).ShouldSucceed().Events);
    }

    [Fact]
    public void Pause_ByAStranger_AndUnpauseByTheGuardian_Fail()
    {
        foreach (Address stranger in new Address[] { Alice, Validators[0], Vault, Address.Zero })
            Vault.As(stranger).TryCall(t => t.Pause(In)).ShouldFail("only the owner and the guardian");
        Vault.As(Guardian).TryCall(t => t.Pause(2u)).ShouldFail("direction");
        Vault.As(Guardian).TryCall(t => t.Pause(In)).ShouldSucceed();

        Vault.As(Guardian).TryCall(t => t.Unpause(In)).ShouldFail("only the owner");
        Vault.As(Operator).TryCall(t => t.Unpause(7u)).ShouldFail("direction");
    }

    [Fact]
    public void Guardian_Changed_PausesAndTheFormerDoesNot()
    {
        Assert.Equal([$"GuardianChangedLog(Guardian={Alice.ToBase58()})"], Vault.As(Operator).TryCall(t => t.SetGuardian(Alice)).ShouldSucceed().Events);

        Vault.As(Guardian).TryCall(t => t.Pause(In)).ShouldFail("only the owner and the guardian");
        Vault.As(Alice).TryCall(t => t.Pause(In)).ShouldSucceed();
        Vault.As(Alice).TryCall(t => t.SetGuardian(Alice)).ShouldFail("only the owner");
        Vault.As(Operator).TryCall(t => t.SetGuardian(Address.Zero)).ShouldSucceed();
        Vault.As(Alice).TryCall(t => t.Pause(Out)).ShouldFail("only the owner and the guardian");
    }

    [Fact]
    public void Owner_HandsOverInTwoSteps()
    {
        Assert.Equal([$"OwnerProposedLog(Owner={Operator.ToBase58()}, Candidate={Alice.ToBase58()})"], Vault.As(Operator).TryCall(t => t.ProposeOwner(Alice)).ShouldSucceed().Events);
        Vault.As(Alice).TryCall(t => t.Unpause(In)).ShouldFail("only the owner");
        Vault.As(Bob).TryCall(t => t.AcceptOwner()).ShouldFail("only the proposed owner");

        var accepted = Vault.As(Alice).TryCall(t => t.AcceptOwner()).ShouldSucceed();

        Assert.Equal([$"OwnerChangedLog(Previous={Operator.ToBase58()}, Current={Alice.ToBase58()})"], accepted.Events);
        Vault.As(Operator).TryCall(t => t.Unpause(In)).ShouldFail("only the owner");
        Vault.As(Operator).TryCall(t => t.Pause(In)).ShouldFail("only the owner and the guardian");
        Vault.As(Alice).TryCall(t => t.Pause(In)).ShouldSucceed();
        Vault.As(Alice).TryCall(t => t.AcceptOwner()).ShouldFail("only the proposed owner");
    }

    [Fact]
    public void Owner_ProposalTakenBack_CannotBeAccepted()
    {
        Vault.As(Bob).TryCall(t => t.ProposeOwner(Bob)).ShouldFail("only the owner");
        Vault.As(Operator).TryCall(t => t.ProposeOwner(Alice)).ShouldSucceed();
        Vault.As(Operator).TryCall(t => t.ProposeOwner(Address.Zero)).ShouldSucceed();

        Vault.As(Alice).TryCall(t => t.AcceptOwner()).ShouldFail("only the proposed owner");
    }
}
