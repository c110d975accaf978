using DefiPay.Contracts.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Contracts.Tests.Support.ContractChain;

namespace DefiPay.Contracts.Tests.BridgeVault;

public class VaultRotationTests : VaultFixture
{
    private static readonly StratisAddress[] Next = [Validators[3], Wallet("validator5"), Wallet("validator6")];

    private CallResult Propose(uint quorum = 2) => Call(Operator, "ProposeValidators", Packed(Next), quorum);

    private void Rotate()
    {
        Propose().Succeeded();
        Chain.Height += RotationDelay;
        Call(Operator, "ActivateValidators").Succeeded();
    }

    [Fact]
    public void Rotation_InTwoSteps_BeginsAnEpoch()
    {
        var proposed = Propose().Succeeded();
        ulong activeFrom = Chain.Height + RotationDelay;
        Assert.Equal([$"ValidatorsProposedLog(Validators={Hex(Packed(Next))}, Quorum=2, ActiveFrom={activeFrom})"], proposed.Events);
        Assert.Equal((Hex(Packed(Next)), 2u, activeFrom), (Hex((byte[])Read("ProposedValidators")!), Read("ProposedQuorum"), Read("ActiveFrom")));
        Assert.Equal((1ul, 3u), (Read("Epoch"), Read("Quorum")));
        Chain.Height = activeFrom - 1;
        Call(Operator, "ActivateValidators").Failed($"before block {activeFrom}");
        Chain.Height = activeFrom;

        var changed = Call(Operator, "ActivateValidators").Succeeded();

        Assert.Equal([$"ValidatorsChangedLog(Epoch=2, Validators={Hex(Packed(Next))}, Quorum=2)"], changed.Events);
        Assert.Equal((2ul, 2u), (Read("Epoch"), Read("Quorum")));
        Assert.Equal([false, false, false, true], Validators.Select(validator => (bool)Chain.Read(Vault, "IsValidator", validator)!));
        Assert.Empty((byte[])Read("ProposedValidators")!);
        Call(Operator, "ActivateValidators").Failed("no validators are proposed");
    }

    [Fact]
    public void Votes_OfAnEarlierEpoch_DoNotCount_NotEvenOfThoseWhoStay()
    {
        byte[] id = IdOf(100, 1);
        Vote(Validators[0], 100).Succeeded();
        Vote(Validators[3], 100).Succeeded();
        Rotate();

        Assert.Equal((0u, false, false), (VotesOf(id), HasVoted(id, Validators[0]), HasVoted(id, Validators[3])));
        Vote(Validators[1], 100).Failed("only a validator");
        Vote(Next[1], 100).Succeeded();
        Assert.Equal(0, Balance(Bob));
        var last = Vote(Validators[3], 100).Succeeded();

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
        Call(Alice, "MintQueued", id).Failed("an earlier set of validators");

        Vote(Next[0], 900, 2).Succeeded();
        Assert.False(IsQueued(id));
        Vote(Next[1], 900, 2).Succeeded();

        Assert.Equal((true, 1_900), (IsMinted(id), Balance(Bob)));
        Call(Alice, "MintQueued", id).Failed("no such transfer");
    }

    [Fact]
    public void Minted_InAnEarlierEpoch_StaysMinted()
    {
        VoteThrough(100);
        Rotate();

        Assert.All(Next, validator => Assert.Empty(Vote(validator, 100).Succeeded().Events));

        Assert.Equal((100, true), (Balance(Bob), IsMinted(IdOf(100, 1))));
    }

    [Fact]
    public void Propose_Again_ReplacesTheProposalAndItsDelay()
    {
        Propose().Succeeded();
        Chain.Height += RotationDelay - 1;
        Call(Operator, "ProposeValidators", Packed(Validators), 4u).Succeeded();
        Chain.Height += 1;
        Call(Operator, "ActivateValidators").Failed("cannot take over before");
        Chain.Height += RotationDelay - 1;

        Call(Operator, "ActivateValidators").Succeeded();

        Assert.Equal((2ul, 4u), (Read("Epoch"), Read("Quorum")));
    }

    [Fact]
    public void Rotation_BackToThoseOfBefore_DoesNotRaiseTheirOldVotes()
    {
        Vote(Validators[0], 100).Succeeded();
        Vote(Validators[1], 100).Succeeded();
        Rotate();
        Call(Operator, "ProposeValidators", Packed(Validators), 3u).Succeeded();
        Chain.Height += RotationDelay;
        Call(Operator, "ActivateValidators").Succeeded();

        Vote(Validators[2], 100).Succeeded();

        Assert.Equal((1u, 0), (VotesOf(IdOf(100, 1)), Balance(Bob)));
    }

    [Fact]
    public void Rotation_ByAStrangerOrToASetThatCannotWork_Fails()
    {
        Call(Guardian, "ProposeValidators", Packed(Next), 2u).Failed("only the owner");
        Call(Operator, "ActivateValidators").Failed("no validators are proposed");
        Call(Operator, "ProposeValidators", Array.Empty<byte>(), 1u).Failed("validators");
        Call(Operator, "ProposeValidators", Packed(Next[0], Next[0]), 1u).Failed("validators: every address once");
        Call(Operator, "ProposeValidators", Packed(Next[0], StratisAddress.Zero), 1u).Failed("validators: the zero address");
        Call(Operator, "ProposeValidators", Packed(Next), 4u).Failed("quorum");
        Call(Operator, "ProposeValidators", Packed(Next), 0u).Failed("quorum");
        Propose().Succeeded();
        Chain.Height += RotationDelay;
        Call(Next[0], "ActivateValidators").Failed("only the owner");
    }

    private object? Read(string property) => Chain.Read(Vault, $"get_{property}");
}
