using DefiPay.ContractTesting;
using Stratis.SmartContracts;

namespace DefiPay.Contracts.Tests;

public class VaultLimitTests : VaultFixture
{
    private static readonly UInt256 Most = UInt256.MaxValue;

    private void SetLimit(UInt256 capacity, UInt256 refill) => Vault.As(Operator).TryCall(t => t.SetLimit(Token, In, capacity, refill)).ShouldSucceed();

    [Fact]
    public void Vote_OverTheLimit_QueuesAndNamesTheBlock()
    {
        VoteThrough(700);
        byte[] id = IdOf(405, 2);

        var queued = VoteThrough(405, 2);

        Assert.Equal($"QueuedLog(TransferId={Hex(id)}, Token={Token.Address.ToBase58()}, Amount=405, ReadyBlock={Chain.Height + 11})", queued.Events.Last());
        Assert.Equal((false, true, 3u), (IsMinted(id), IsQueued(id), VotesOf(id)));
        Assert.Equal((700, 300), (Balance(Bob), Available(In)));
    }

    [Fact]
    public void MintQueued_FromTheNamedBlockOn_MintsOnceForAnyone()
    {
        VoteThrough(700);
        VoteThrough(405, 2);
        byte[] id = IdOf(405, 2);
        Chain.Mine(10);
        Vault.As(Alice).TryCall(t => t.MintQueued(id)).ShouldFail("405 is over the limit, at most 400");
        Chain.Mine(1);

        var minted = Vault.As(Alice).TryCall(t => t.MintQueued(id)).ShouldSucceed();

        Assert.Equal(
            [$"MintedLog(TransferId={Hex(id)}, Token={Token.Address.ToBase58()}, Recipient={Bob.ToBase58()}, Amount=405, Number=2, Epoch=1)", $"TransferLog(From={Address.Zero.ToBase58()}, To={Bob.ToBase58()}, Amount=405)"],
            minted.Events);
        Assert.Equal((true, false), (IsMinted(id), IsQueued(id)));
        Assert.Equal((1_105, 5), (Balance(Bob), Available(In)));
        Vault.As(Alice).TryCall(t => t.MintQueued(id)).ShouldFail("no such transfer is queued");
        Assert.Empty(Vote(Validators[3], 405, 2).ShouldSucceed().Events);
    }

    [Fact]
    public void MintQueued_OfWhatWasNeverQueued_Fails()
    {
        Vote(Validators[0], 10).ShouldSucceed();

        Vault.As(Alice).TryCall(t => t.MintQueued(IdOf(10, 1))).ShouldFail("no such transfer is queued");
        Vault.As(Alice).TryCall(t => t.MintQueued(new byte[32])).ShouldFail("no such transfer is queued");
        Vault.As(Alice).TryCall(t => t.MintQueued(new byte[31])).ShouldFail("transferId: 32 bytes");
        Vault.As(Alice).TryCall(t => t.MintQueued(NoBytes)).ShouldFail("transferId: 32 bytes");
    }

    [Fact]
    public void Vote_AfterTheQueue_DoesNothingEvenWhenTheLimitAllowsIt()
    {
        VoteThrough(700);
        VoteThrough(400, 2);
        Chain.Mine(100);

        Assert.Empty(Vote(Validators[3], 400, 2).ShouldSucceed().Events);

        Assert.Equal((700, true), (Balance(Bob), IsQueued(IdOf(400, 2))));
    }

    [Fact]
    public void MintQueued_AboveTheCapacity_OnlyAfterTheOwnerRaisesIt()
    {
        var queued = VoteThrough(1_001);
        Assert.EndsWith("ReadyBlock=0)", queued.Events.Last());
        Chain.Mine(1_000_000);
        Vault.As(Alice).TryCall(t => t.MintQueued(IdOf(1_001, 1))).ShouldFail("over the limit");
        SetLimit(2_000, 10);
        Vault.As(Alice).TryCall(t => t.MintQueued(IdOf(1_001, 1))).ShouldFail("at most 1000");
        Chain.Mine(1);

        Vault.As(Alice).TryCall(t => t.MintQueued(IdOf(1_001, 1))).ShouldSucceed();

        Assert.Equal(1_001, Balance(Bob));
    }

    [Fact]
    public void SetLimit_Lowered_CutsWhatIsAvailable_AndRaisedFillsUpAtTheNewRate()
    {
        var set = Vault.As(Operator).TryCall(t => t.SetLimit(Token, In, 300, 7)).ShouldSucceed();
        Assert.Equal([$"LimitSetLog(Token={Token.Address.ToBase58()}, Direction=1, Capacity=300, RefillPerBlock=7)"], set.Events);
        Assert.Equal((300, Capacity), (Available(In), Available(Out)));
        Assert.Equal((300, 7), (Vault.Read(t => t.Capacity(Token, In)), Vault.Read(t => t.RefillPerBlock(Token, In))));

        SetLimit(900, 100);
        Chain.Mine(5);

        Assert.Equal(800, Available(In));
        Chain.Mine(2);
        Assert.Equal(900, Available(In));
    }

    [Fact]
    public void SetLimit_ToNothing_StopsTheTokenInThatDirection()
    {
        SetLimit(0, 0);

        Assert.EndsWith("ReadyBlock=0)", VoteThrough(1).Events.Last());
        Chain.Mine(1_000);

        Vault.As(Alice).TryCall(t => t.MintQueued(IdOf(1, 1))).ShouldFail("at most 0");
        Assert.Equal(Capacity, Available(Out));
    }

    [Fact]
    public void Burn_BelowTheMinimum_IsRefusedAndFromItOnTaken()
    {
        VoteThrough(700);
        Approve(Bob, 700);
        Assert.Equal((UInt256)0, Vault.Read(t => t.Minimum(Token)));
        Burn(Bob, 1).ShouldSucceed();

        var set = Vault.As(Operator).TryCall(t => t.SetMinimum(Token, 100)).ShouldSucceed();

        Assert.Equal([$"MinimumSetLog(Token={Token.Address.ToBase58()}, Minimum=100)"], set.Events);
        Assert.Equal((UInt256)100, Vault.Read(t => t.Minimum(Token)));
        Burn(Bob, 99).ShouldFail("amount: 99 is below the least that may leave, 100");
        Burn(Bob, 100).ShouldSucceed();
        VoteThrough(1, 2); // what comes in is not concerned
        Vault.As(Operator).TryCall(t => t.SetMinimum(Token, 0)).ShouldSucceed();
        Burn(Bob, 1).ShouldSucceed();
        Assert.Equal((599, 599), (Balance(Bob), Supply));
    }

    [Fact]
    public void SetMinimum_ByAStrangerOrOfNothingKnown_Fails()
    {
        Vault.As(Guardian).TryCall(t => t.SetMinimum(Token, 1)).ShouldFail("only the owner");
        Vault.As(Operator).TryCall(t => t.SetMinimum(Vault, 1)).ShouldFail("token: the vault does not know it");
    }

    [Fact]
    public void SetLimit_ByAStrangerOrOfNothingKnown_Fails()
    {
        Vault.As(Guardian).TryCall(t => t.SetLimit(Token, In, Capacity, Refill)).ShouldFail("only the owner");
        Vault.As(Operator).TryCall(t => t.SetLimit(Vault, In, Capacity, Refill)).ShouldFail("token: the vault does not know it");
        Vault.As(Operator).TryCall(t => t.SetLimit(Token, 2u, Capacity, Refill)).ShouldFail("direction");
        Vault.As(Operator).TryCall(t => t.Available(Token, 2u)).ShouldFail("direction");
    }

    [Fact]
    public void Limits_OfFullWidth_NeverOverflow()
    {
        SetLimit(Most, Most);
        Chain.Mine(1_000_000);
        Assert.Equal(Most, Available(In));
        VoteThrough(Most);
        Assert.Equal((Most, 0), (Balance(Bob), Available(In)));
        SetLimit(Most, Most - 1);
        Chain.Mine(1);
        Assert.Equal(Most - 1, Available(In));
        Chain.Mine(1);

        Assert.Equal(Most, Available(In));
    }

    [Fact]
    public void ReadyBlock_TooFarToMatter_Is0()
    {
        SetLimit(0, 0);
        SetLimit(Most, 1);

        Assert.EndsWith("ReadyBlock=0)", VoteThrough(uint.MaxValue + 1ul).Events.Last());
        Assert.EndsWith($"ReadyBlock={Chain.Height + uint.MaxValue})", VoteThrough(uint.MaxValue, 2).Events.Last());
    }
}
