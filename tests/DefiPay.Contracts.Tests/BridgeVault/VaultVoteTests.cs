using System.Numerics;
using DefiPay.Stratis;
using static DefiPay.Contracts.Tests.Support.ContractChain;

namespace DefiPay.Contracts.Tests.BridgeVault;

public class VaultVoteTests : VaultFixture
{
    [Fact]
    public void Vote_Quorum_MintsOnceAndLogsEveryVote()
    {
        byte[] id = IdOf(250, 1);

        var first = Vote(Validators[0], 250).Succeeded();
        var second = Vote(Validators[1], 250).Succeeded();

        Assert.Equal([$"VotedLog(TransferId={Hex(id)}, Validator={Validators[0]}, Votes=1, Epoch=1)"], first.Events);
        Assert.Equal([$"VotedLog(TransferId={Hex(id)}, Validator={Validators[1]}, Votes=2, Epoch=1)"], second.Events);
        Assert.Equal((0, 2u, false), (Balance(Bob), VotesOf(id), IsMinted(id)));
        Assert.Equal((true, true, false), (HasVoted(id, Validators[0]), HasVoted(id, Validators[1]), HasVoted(id, Validators[2])));

        var third = Vote(Validators[2], 250).Succeeded();

        Assert.Equal(
            [
                $"VotedLog(TransferId={Hex(id)}, Validator={Validators[2]}, Votes=3, Epoch=1)",
                $"MintedLog(TransferId={Hex(id)}, Token={Token}, Recipient={Bob}, Amount=250, Number=1, Epoch=1)",
                $"TransferLog(From={StratisAddress.Zero}, To={Bob}, Amount=250)",
            ],
            third.Events);
        Assert.Equal((250, 250, 3u, true, false), (Balance(Bob), Supply, VotesOf(id), IsMinted(id), IsQueued(id)));
        Assert.Equal(750, Available(In));
    }

    [Fact]
    public void Vote_AgainByTheSameValidator_SucceedsAndDoesNothing()
    {
        Vote(Validators[0], 250).Succeeded();
        Hash256 before = Chain.StateRoot;

        var again = Vote(Validators[0], 250).Succeeded();

        Assert.Empty(again.Events);
        Assert.Equal(before, Chain.StateRoot);
        Assert.Equal(1u, VotesOf(IdOf(250, 1)));
    }

    [Fact]
    public void Vote_AfterTheQuorum_SucceedsAndDoesNothing()
    {
        VoteThrough(250);
        Hash256 before = Chain.StateRoot;

        Assert.All(Validators, validator => Assert.Empty(Vote(validator, 250).Succeeded().Events));

        Assert.Equal(before, Chain.StateRoot);
        Assert.Equal(250, Balance(Bob));
    }

    [Fact]
    public void Vote_OfOneWhoIsNoValidator_Fails()
    {
        foreach (StratisAddress stranger in new[] { Operator, Guardian, Alice, Vault, StratisAddress.Zero })
            Vote(stranger, 250).Failed("only a validator");

        Assert.Equal(0u, VotesOf(IdOf(250, 1)));
    }

    [Fact]
    public void Vote_AnotherAmountSenderRecipientNumber_IsAnotherTransfer()
    {
        Vote(Validators[0], 250).Succeeded();
        Vote(Validators[1], 250).Succeeded();

        Vote(Validators[2], 251).Succeeded();
        Vote(Validators[2], 250, number: 2).Succeeded();
        Vote(Validators[2], 250, recipient: Alice).Succeeded();
        Vote(Validators[2], 250, sender: Remote("mallory")).Succeeded();

        Assert.Equal((0, 2u), (Supply, VotesOf(IdOf(250, 1))));
        Assert.Equal(1u, VotesOf(IdOf(251, 1)));
        Assert.Equal(1u, VotesOf(IdOf(250, 2)));
        Assert.Equal(1u, VotesOf(IdOf(250, 1, recipient: Alice)));
        Assert.Equal(1u, VotesOf(IdOf(250, 1, sender: Remote("mallory"))));
    }

    [Fact]
    public void Vote_FieldsThatNoDepositHas_AreRefusedByName()
    {
        Vote(Validators[0], 0).Failed("amount");
        Vote(Validators[0], 1, number: 0).Failed("number");
        Vote(Validators[0], 1, recipient: StratisAddress.Zero).Failed("recipient");
        Vote(Validators[0], 1, sender: new byte[19]).Failed("sender");
        Vote(Validators[0], 1, token: Remote("another token")).Failed("remoteToken");
        Vote(Validators[0], 1, token: new byte[20]).Failed("remoteToken");
        Vote(Validators[0], 1, token: []).Failed("remoteToken");
        Vote(Validators[0], 1, token: Token.ToBytes()).Failed("remoteToken");
    }

    [Fact]
    public void Vote_ForTheSameDepositInAnotherVault_CountsThereAlone()
    {
        StratisAddress other = DeployVault().Succeeded().NewContract;
        Chain.Call(other, Operator, "Connect", Gateway).Succeeded();
        Chain.Call(other, Operator, "AddToken", Token, TestDollar, Capacity, Refill).Succeeded();
        VoteThrough(250);

        byte[] there = (byte[])Chain.Read(other, "TransferIdOf", TestDollar, (BigInteger)250, RemoteAlice, Bob, 1ul)!;

        Assert.NotEqual(Hex(IdOf(250, 1)), Hex(there));
        Assert.Equal(0u, Chain.Read(other, "VotesOf", there));
        Assert.Equal(false, Chain.Read(other, "IsMinted", there));
    }

    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(4u)]
    public void Vote_AnyQuorum_MintsWithExactlyThatManyVotes(uint quorum)
    {
        StratisAddress vault = DeployVault(quorum: quorum).Succeeded().NewContract;
        StratisAddress token = Chain.Deploy("StandardToken", Operator, "Another", "wO", (byte)6).Succeeded().NewContract;
        Chain.Call(vault, Operator, "Connect", Gateway).Succeeded();
        Chain.Call(token, Operator, "ProposeMinter", vault).Succeeded();
        Chain.Call(vault, Operator, "AddToken", token, TestDollar, Capacity, Refill).Succeeded();

        for (uint vote = 1; vote <= quorum; vote++)
        {
            Assert.Equal(0, Chain.ReadAmount(token, "get_TotalSupply"));
            Chain.Call(vault, Validators[vote - 1], "Vote", TestDollar, (BigInteger)5, RemoteAlice, Bob, MostNumber).Succeeded();
        }

        Assert.Equal(5, Chain.ReadAmount(token, "get_TotalSupply"));
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
                Vote(Validators[validator], 100, number: set + 1).Succeeded();
                Vote(Validators[validator], 100, number: set + 1).Succeeded();
            }
        }

        Assert.Equal(0, Supply);
    }

    [Fact]
    public void Vote_LastOf32Validators_Counts()
    {
        StratisAddress[] many = [.. Enumerable.Range(0, 32).Select(index => Wallet($"v{index}"))];
        Rotate(many, 2);

        Vote(many[31], 100).Succeeded();
        Assert.True(HasVoted(IdOf(100, 1), many[31]));
        Assert.False(HasVoted(IdOf(100, 1), many[0]));
        Vote(many[0], 100).Succeeded();

        Assert.Equal(100, Balance(Bob));
    }

    private void Rotate(StratisAddress[] validators, uint quorum)
    {
        Call(Operator, "ProposeValidators", Packed(validators), quorum).Succeeded();
        Chain.Height += RotationDelay;
        Call(Operator, "ActivateValidators").Succeeded();
    }
}
