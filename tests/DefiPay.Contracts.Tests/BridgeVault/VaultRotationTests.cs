using DefiPay.ContractTesting;
using Stratis.SmartContracts;

namespace DefiPay.Contracts.Tests;

public class VaultRotationTests : VaultFixture
{
    private static readonly Address[] Next = [Validators[3], TestAccount.Named("validator5").Address, TestAccount.Named("validator6").Address];

    private ContractResult Propose(uint quorum = 2) => Vault.As(Operator).TryCall(t => t.ProposeValidators(Packed(Next), quorum));

    private void Rotate()
    {
        Propose().ShouldSucceed();
        Chain.Mine(RotationDelay);
        Vault.As(Operator).TryCall(t => t.ActivateValidators()).ShouldSucceed();
    }

    [Fact]
    public void Rotation_InTwoSteps_BeginsAnEpoch()
    {
        var proposed = Propose().ShouldSucceed();
        ulong activeFrom = Chain.Height + RotationDelay;
        Assert.Equal([$"ValidatorsProposedLog(Validators={Hex(Packed(Next))}, Quorum=2, ActiveFrom={activeFrom})"], proposed.Events);
        Assert.Equal((Hex(Packed(Next)), 2u, activeFrom), (Hex(Vault.Read(t => t.ProposedValidators)!), Vault.Read(t => t.ProposedQuorum), Vault.Read(t => t.ActiveFrom)));
        Assert.Equal((1ul, 3u), (Vault.Read(t => t.Epoch), Vault.Read(t => t.Quorum)));
        Chain.MineTo(activeFrom - 1);
        Vault.As(Operator).TryCall(t => t.ActivateValidators()).ShouldFail($"before block {activeFrom}");
        Chain.MineTo(activeFrom);

        var changed = Vault.As(Operator).TryCall(t => t.ActivateValidators()).ShouldSucceed();

        Assert.Equal([$"ValidatorsChangedLog(Epoch=2, Validators={Hex(Packed(Next))}, Quorum=2)"], changed.Events);
        Assert.Equal((2ul, 2u), (Vault.Read(t => t.Epoch), Vault.Read(t => t.Quorum)));
        Assert.Equal([false, false, false, true], Validators.Select(validator => Vault.Read(t => t.IsValidator(validator))!));
        Assert.Empty(Vault.Read(t => t.ProposedValidators)!);
        Vault.As(Operator).TryCall(t => t.ActivateValidators()).ShouldFail("no validators are proposed");
    }

    [Fact]
    public void Votes_OfAnEarlierEpoch_DoNotCount_NotEvenOfThoseWhoStay()
    {
        byte[] id = IdOf(100, 1);
        Vote(Validators[0], 100).ShouldSucceed();
        Vote(Validators[3], 100).ShouldSucceed();
        Rotate();

        Assert.Equal((0u, false, false), (VotesOf(id), HasVoted(id, Validators[0]), HasVoted(id, Validators[3])));
        Vote(Validators[1], 100).ShouldFail("only a validator");
        Vote(Next[1], 100).ShouldSucceed();
        Assert.Equal(0, Balance(Bob));
        var last = Vote(Validators[3], 100).ShouldSucceed();

        Assert.Contains(last.Events, text => text.StartsWith($"MintedLog(TransferId={Hex(id)}", StringComparison.Ordinal) && text.EndsWith("Epoch=2)", StringComparison.Ordinal));
        Assert.Equal(100, Balance(Bob));
    }

    [Fact]
    public void Queue_OfAnEarlierEpoch_IsVoidUntilTheNewValidatorsAgree()
    {
        VoteThrough(1_000);
        VoteThrough(900, 2);
        byte[] id = IdOf(900, 2);
        Rotate();
        Assert.False(IsQueued(id));
        Vault.As(Alice).TryCall(t => t.MintQueued(id)).ShouldFail("an earlier set of validators");

        Vote(Next[0], 900, 2).ShouldSucceed();
        Assert.False(IsQueued(id));
        Vote(Next[1], 900, 2).ShouldSucceed();

        Assert.Equal((true, 1_900), (IsMinted(id), Balance(Bob)));
        Vault.As(Alice).TryCall(t => t.MintQueued(id)).ShouldFail("no such transfer");
    }

    [Fact]
    public void Minted_InAnEarlierEpoch_StaysMinted()
    {
        VoteThrough(100);
        Rotate();

        Assert.All(Next, validator => Assert.Empty(Vote(validator, 100).ShouldSucceed().Events));

        Assert.Equal((100, true), (Balance(Bob), IsMinted(IdOf(100, 1))));
    }

    [Fact]
    public void Propose_Again_ReplacesTheProposalAndItsDelay()
    {
        Propose().ShouldSucceed();
        Chain.Mine(RotationDelay - 1);
        Vault.As(Operator).TryCall(t => t.ProposeValidators(Packed(Validators), 4u)).ShouldSucceed();
        Chain.Mine(1);
        Vault.As(Operator).TryCall(t => t.ActivateValidators()).ShouldFail("cannot take over before");
        Chain.Mine(RotationDelay - 1);

        Vault.As(Operator).TryCall(t => t.ActivateValidators()).ShouldSucceed();

        Assert.Equal((2ul, 4u), (Vault.Read(t => t.Epoch), Vault.Read(t => t.Quorum)));
    }

    [Fact]
    public void Rotation_BackToThoseOfBefore_DoesNotRaiseTheirOldVotes()
    {
        Vote(Validators[0], 100).ShouldSucceed();
        Vote(Validators[1], 100).ShouldSucceed();
        Rotate();
        Vault.As(Operator).TryCall(t => t.ProposeValidators(Packed(Validators), 3u)).ShouldSucceed();
        Chain.Mine(RotationDelay);
        Vault.As(Operator).TryCall(t => t.ActivateValidators()).ShouldSucceed();

        Vote(Validators[2], 100).ShouldSucceed();

        Assert.Equal((1u, 0), (VotesOf(IdOf(100, 1)), Balance(Bob)));
    }

    [Fact]
    public void Rotation_ByAStrangerOrToASetThatCannotWork_Fails()
    {
        Vault.As(Guardian).TryCall(t => t.ProposeValidators(Packed(Next), 2u)).ShouldFail("only the owner");
        Vault.As(Operator).TryCall(t => t.ActivateValidators()).ShouldFail("no validators are proposed");
        Vault.As(Operator).TryCall(t => t.ProposeValidators(NoBytes, 1u)).ShouldFail("validators");
        Vault.As(Operator).TryCall(t => t.ProposeValidators(Packed(Next[0], Next[0]), 1u)).ShouldFail("validators: every address once");
        Vault.As(Operator).TryCall(t => t.ProposeValidators(Packed(Next[0], Address.Zero), 1u)).ShouldFail("validators: the zero address");
        Vault.As(Operator).TryCall(t => t.ProposeValidators(Packed(Next), 4u)).ShouldFail("quorum");
        Vault.As(Operator).TryCall(t => t.ProposeValidators(Packed(Next), 0u)).ShouldFail("quorum");
        Propose().ShouldSucceed();
        Chain.Mine(RotationDelay);
        Vault.As(Next[0]).TryCall(t => t.ActivateValidators()).ShouldFail("only the owner");
    }
}
