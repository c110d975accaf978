using System.Numerics;
using DefiPay.Contracts.Tests.Support;
using DefiPay.Stratis;

namespace DefiPay.Contracts.Tests.BridgeVault;

public class VaultLimitTests : VaultFixture
{
    private static readonly BigInteger Most = BigInteger.Pow(2, 256) - 1;

    private void SetLimit(BigInteger capacity, BigInteger refill) => Call(Operator, "SetLimit", Token, In, capacity, refill).Succeeded();

    [Fact]
    public void Vote_OverTheLimit_QueuesAndNamesTheBlock()
    {
        VoteThrough(700);
        byte[] id = IdOf(405, 2);

        var queued = VoteThrough(405, 2);

        Assert.Equal($"QueuedLog(TransferId={Hex(id)}, Token={Token}, Amount=405, ReadyBlock={Chain.Height + 11})", queued.Events.Last());
        Assert.Equal((false, true, 3u), (IsMinted(id), IsQueued(id), VotesOf(id)));
        Assert.Equal((700, 300), (Balance(Bob), Available(In)));
    }

    [Fact]
    public void MintQueued_FromTheNamedBlockOn_MintsOnceForAnyone()
    {
        VoteThrough(700);
        VoteThrough(405, 2);
        byte[] id = IdOf(405, 2);
        Chain.Height += 10;
        Call(Alice, "MintQueued", id).Failed("405 is over the limit, at most 400");
        Chain.Height += 1;

        var minted = Call(Alice, "MintQueued", id).Succeeded();

        Assert.Equal(
            [$"MintedLog(TransferId={Hex(id)}, Token={Token}, Recipient={Bob}, Amount=405, Number=2, Epoch=1)", $"TransferLog(From={StratisAddress.Zero}, To={Bob}, Amount=405)"],
            minted.Events);
        Assert.Equal((true, false), (IsMinted(id), IsQueued(id)));
        Assert.Equal((1_105, 5), (Balance(Bob), Available(In)));
        Call(Alice, "MintQueued", id).Failed("no such transfer is queued");
        Assert.Empty(Vote(Validators[3], 405, 2).Succeeded().Events);
    }

    [Fact]
    public void MintQueued_OfWhatWasNeverQueued_Fails()
    {
        Vote(Validators[0], 10).Succeeded();

        Call(Alice, "MintQueued", IdOf(10, 1)).Failed("no such transfer is queued");
        Call(Alice, "MintQueued", new byte[32]).Failed("no such transfer is queued");
        Call(Alice, "MintQueued", new byte[31]).Failed("transferId: 32 bytes");
        Call(Alice, "MintQueued", Array.Empty<byte>()).Failed("transferId: 32 bytes");
    }

    [Fact]
    public void Vote_AfterTheQueue_DoesNothingEvenWhenTheLimitAllowsIt()
    {
        VoteThrough(700);
        VoteThrough(400, 2);
        Chain.Height += 100;

        Assert.Empty(Vote(Validators[3], 400, 2).Succeeded().Events);

        Assert.Equal((700, true), (Balance(Bob), IsQueued(IdOf(400, 2))));
    }

    [Fact]
    public void MintQueued_AboveTheCapacity_OnlyAfterTheOwnerRaisesIt()
    {
        var queued = VoteThrough(1_001);
        Assert.EndsWith("ReadyBlock=0)", queued.Events.Last());
        Chain.Height += 1_000_000;
        Call(Alice, "MintQueued", IdOf(1_001, 1)).Failed("over the limit");
        SetLimit(2_000, 10);
        Call(Alice, "MintQueued", IdOf(1_001, 1)).Failed("at most 1000");
        Chain.Height += 1;

        Call(Alice, "MintQueued", IdOf(1_001, 1)).Succeeded();

        Assert.Equal(1_001, Balance(Bob));
    }

    [Fact]
    public void SetLimit_Lowered_CutsWhatIsAvailable_AndRaisedFillsUpAtTheNewRate()
    {
        var set = Call(Operator, "SetLimit", Token, In, (BigInteger)300, (BigInteger)7).Succeeded();
        Assert.Equal([$"LimitSetLog(Token={Token}, Direction=1, Capacity=300, RefillPerBlock=7)"], set.Events);
        Assert.Equal((300, Capacity), (Available(In), Available(Out)));
        Assert.Equal((300, 7), (Chain.ReadAmount(Vault, "Capacity", Token, In), Chain.ReadAmount(Vault, "RefillPerBlock", Token, In)));

        SetLimit(900, 100);
        Chain.Height += 5;

        Assert.Equal(800, Available(In));
        Chain.Height += 2;
        Assert.Equal(900, Available(In));
    }

    [Fact]
    public void SetLimit_ToNothing_StopsTheTokenInThatDirection()
    {
        SetLimit(0, 0);

        Assert.EndsWith("ReadyBlock=0)", VoteThrough(1).Events.Last());
        Chain.Height += 1_000;

        Call(Alice, "MintQueued", IdOf(1, 1)).Failed("at most 0");
        Assert.Equal(Capacity, Available(Out));
    }

    [Fact]
    public void SetLimit_ByAStrangerOrOfNothingKnown_Fails()
    {
        Call(Guardian, "SetLimit", Token, In, Capacity, Refill).Failed("only the owner");
        Call(Operator, "SetLimit", Vault, In, Capacity, Refill).Failed("token: the vault does not know it");
        Call(Operator, "SetLimit", Token, 2u, Capacity, Refill).Failed("direction");
        Call(Operator, "Available", Token, 2u).Failed("direction");
    }

    [Fact]
    public void Limits_OfFullWidth_NeverOverflow()
    {
        SetLimit(Most, Most);
        Chain.Height += 1_000_000;
        Assert.Equal(Most, Available(In));
        VoteThrough(Most);
        Assert.Equal((Most, 0), (Balance(Bob), Available(In)));
        SetLimit(Most, Most - 1);
        Chain.Height += 1;
        Assert.Equal(Most - 1, Available(In));
        Chain.Height += 1;

        Assert.Equal(Most, Available(In));
    }

    [Fact]
    public void ReadyBlock_TooFarToMatter_Is0()
    {
        SetLimit(0, 0);
        SetLimit(Most, 1);

        Assert.EndsWith("ReadyBlock=0)", VoteThrough(uint.MaxValue + BigInteger.One).Events.Last());
        Assert.EndsWith($"ReadyBlock={Chain.Height + uint.MaxValue})", VoteThrough(uint.MaxValue, 2).Events.Last());
    }
}
