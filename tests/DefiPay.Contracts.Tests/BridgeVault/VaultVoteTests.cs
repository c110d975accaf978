using System.Numerics;
using DefiPay.ContractTesting;
using DefiPay.Stratis;
using Stratis.SmartContracts;

namespace DefiPay.Contracts.Tests;

public class VaultVoteTests : VaultFixture
{
    [Fact]
    public void Vote_Quorum_MintsOnceAndLogsEveryVote()
    {
        byte[] id = IdOf(250, 1);

        var first = Vote(Validators[0], 250).ShouldSucceed();
        var second = Vote(Validators[1], 250).ShouldSucceed();

        Assert.Equal([$"VotedLog(TransferId={Hex(id)}, Validator={Validators[0].ToBase58()}, Votes=1, Epoch=1)"], first.Events);
        Assert.Equal([$"VotedLog(TransferId={Hex(id)}, Validator={Validators[1].ToBase58()}, Votes=2, Epoch=1)"], second.Events);
        Assert.Equal((0, 2u, false), (Balance(Bob), VotesOf(id), IsMinted(id)));
        Assert.Equal((true, true, false), (HasVoted(id, Validators[0]), HasVoted(id, Validators[1]), HasVoted(id, Validators[2])));

        var third = Vote(Validators[2], 250).ShouldSucceed();

        Assert.Equal(
            [
                $"VotedLog(TransferId={Hex(id)}, Validator={Validators[2].ToBase58()}, Votes=3, Epoch=1)",
                $"MintedLog(TransferId={Hex(id)}, Token={Token.Address.ToBase58()}, Recipient={Bob.ToBase58()}, Amount=250, Number=1, Epoch=1)",
                $"TransferLog(From={Address.Zero.ToBase58()}, To={Bob.ToBase58()}, Amount=250)",
            ],
            third.Events);
        Assert.Equal((250, 250, 3u, true, false), (Balance(Bob), Supply, VotesOf(id), IsMinted(id), IsQueued(id)));
        Assert.Equal(750, Available(In));
    }

    [Fact]
    public void Vote_AgainByTheSameValidator_SucceedsAndDoesNothing()
    {
        Vote(Validators[0], 250).ShouldSucceed();
        Hash256 before = Chain.StateRoot;

        var again = Vote(Validators[0], 250).ShouldSucceed();

        Assert.Empty(again.Events);
        Assert.Equal(before, Chain.StateRoot);
        Assert.Equal(1u, VotesOf(IdOf(250, 1)));
    }

    [Fact]
    public void Vote_AfterTheQuorum_SucceedsAndDoesNothing()
    {
        VoteThrough(250);
        Hash256 before = Chain.StateRoot;

        Assert.All(Validators, validator => Assert.Empty(Vote(validator, 250).ShouldSucceed().Events));

        Assert.Equal(before, Chain.StateRoot);
        Assert.Equal(250, Balance(Bob));
    }

    [Fact]
    public void Vote_OfOneWhoIsNoValidator_Fails()
    {
        foreach (Address stranger in new Address[] { Operator, Guardian, Alice, Vault, Address.Zero })
            Vote(stranger, 250).ShouldFail("only a validator");

        Assert.Equal(0u, VotesOf(IdOf(250, 1)));
    }

    [Fact]
    public void Vote_AnotherAmountSenderRecipientNumber_IsAnotherTransfer()
    {
        Vote(Validators[0], 250).ShouldSucceed();
        Vote(Validators[1], 250).ShouldSucceed();

        Vote(Validators[2], 251).ShouldSucceed();
        Vote(Validators[2], 250, number: 2).ShouldSucceed();
        Vote(Validators[2], 250, recipient: Alice).ShouldSucceed();
        Vote(Validators[2], 250, sender: Remote("mallory")).ShouldSucceed();

        Assert.Equal((0, 2u), (Supply, VotesOf(IdOf(250, 1))));
        Assert.Equal(1u, VotesOf(IdOf(251, 1)));
        Assert.Equal(1u, VotesOf(IdOf(250, 2)));
        Assert.Equal(1u, VotesOf(IdOf(250, 1, recipient: Alice)));
        Assert.Equal(1u, VotesOf(IdOf(250, 1, sender: Remote("mallory"))));
    }

    [Fact]
    public void Vote_FieldsThatNoDepositHas_AreRefusedByName()
    {
        Vote(Validators[0], 0).ShouldFail("amount");
        Vote(Validators[0], 1, number: 0).ShouldFail("number");
        Vote(Validators[0], 1, recipient: Address.Zero).ShouldFail("recipient");
        Vote(Validators[0], 1, sender: new byte[19]).ShouldFail("sender");
        Vote(Validators[0], 1, token: Remote("another token")).ShouldFail("remoteToken");
        Vote(Validators[0], 1, token: new byte[20]).ShouldFail("remoteToken");
        Vote(Validators[0], 1, token: []).ShouldFail("remoteToken");
        Vote(Validators[0], 1, token: Token.Address.ToBytes()).ShouldFail("remoteToken");
    }

    [Fact]
    public void Vote_ForTheSameDepositInAnotherVault_CountsThereAlone()
    {
        var other = DeployVault().Contract;
        other.As(Operator).TryCall(t => t.Connect(Gateway)).ShouldSucceed();
        other.As(Operator).TryCall(t => t.AddToken(Token, TestDollar, Capacity, Refill)).ShouldSucceed();
        VoteThrough(250);

        byte[] there = other.Read(t => t.TransferIdOf(TestDollar, 250, RemoteAlice, Bob, 1ul));

        Assert.NotEqual(Hex(IdOf(250, 1)), Hex(there));
        Assert.Equal(0u, other.Read(t => t.VotesOf(there)));
        Assert.False(other.Read(t => t.IsMinted(there)));
    }

    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(4u)]
    public void Vote_AnyQuorum_MintsWithExactlyThatManyVotes(uint quorum)
    {
        var vault = DeployVault(quorum: quorum).Contract;
        var token = Chain.As(Operator).Deploy<StandardToken>("Another", "wO", 6);
        vault.As(Operator).TryCall(t => t.Connect(Gateway)).ShouldSucceed();
        token.As(Operator).TryCall(t => t.ProposeMinter(vault)).ShouldSucceed();
        vault.As(Operator).TryCall(t => t.AddToken(token, TestDollar, Capacity, Refill)).ShouldSucceed();

        for (uint vote = 1; vote <= quorum; vote++)
        {
            Assert.Equal(0, token.Read(t => t.TotalSupply));
            vault.As(Validators[vote - 1]).TryCall(t => t.Vote(TestDollar, 5, RemoteAlice, Bob, MostNumber)).ShouldSucceed();
        }

        Assert.Equal(5, token.Read(t => t.TotalSupply));
    }

    [Fact]
    public void Vote_EverySubsetSmallerThanTheQuorum_MovesNothing()
    {
        for (uint set = 0; set < 16; set++)
        {
            if (BitOperations.PopCount(set) >= 3)
                continue;
            for (int validator = 0; validator < 4; validator++)
            {
                if ((set & (1u << validator)) == 0)
                    continue;
                Vote(Validators[validator], 100, number: set + 1).ShouldSucceed();
                Vote(Validators[validator], 100, number: set + 1).ShouldSucceed();
            }
        }

        Assert.Equal(0, Supply);
    }

    [Fact]
    public void Vote_LastOf32Validators_Counts()
    {
        Address[] many = [.. Enumerable.Range(0, 32).Select(index => TestAccount.Named($"v{index}").Address)];
        Rotate(many, 2);

        Vote(many[31], 100).ShouldSucceed();
        Assert.True(HasVoted(IdOf(100, 1), many[31]));
        Assert.False(HasVoted(IdOf(100, 1), many[0]));
        Vote(many[0], 100).ShouldSucceed();

        Assert.Equal(100, Balance(Bob));
    }

    private void Rotate(Address[] validators, uint quorum)
    {
        Vault.As(Operator).TryCall(t => t.ProposeValidators(Packed(validators), quorum)).ShouldSucceed();
        Chain.Mine(RotationDelay);
        Vault.As(Operator).TryCall(t => t.ActivateValidators()).ShouldSucceed();
    }
}
