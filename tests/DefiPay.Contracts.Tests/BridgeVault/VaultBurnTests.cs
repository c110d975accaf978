using System.Numerics;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Stratis;

namespace DefiPay.Contracts.Tests.BridgeVault;

public class VaultBurnTests : VaultFixture
{
    public VaultBurnTests()
    {
        VoteThrough(1_000);
        Chain.Height += 100;
        VoteThrough(1_000, 2);
        Approve(Bob, 2_000);
    }

    private byte[] BurnId(BigInteger amount, ulong number) => new TransferFields(
        ChainId.Parse(LocalChain), ChainId.Parse(RemoteChain), Vault.ToBytes(), Gateway, Token.ToBytes(), amount, Bob.ToBytes(), RemoteAlice, number).ComputeId();

    [Fact]
    public void Burn_WithApproval_BurnsAndLogsAllThatTheIdIsMadeOf()
    {
        var burned = Burn(Bob, 250).Succeeded();

        byte[] id = BurnId(250, 1);
        Assert.Equal(id, burned.Value);
        Assert.Equal(
            [
                $"BurnedLog(TransferId={Hex(id)}, Token={Token}, Sender={Bob}, Recipient={Hex(RemoteAlice)}, Amount=250, Number=1, " +
                $"DestinationChain={Hex(BridgeChainKey.Of(ChainId.Parse(RemoteChain)))}, DestinationContract={Hex(Gateway)})",
                $"TransferLog(From={Bob}, To={Vault}, Amount=250)",
                $"TransferLog(From={Vault}, To={StratisAddress.Zero}, Amount=250)",
            ],
            burned.Events);
        Assert.Equal((1_750, 0, 1_750, 750), (Balance(Bob), Balance(Vault), Supply, Available(Out)));
        Assert.Equal(id, Chain.Read(Vault, "BurnIdOf", Token, (BigInteger)250, Bob, RemoteAlice, 1ul));
    }

    [Fact]
    public void Burn_TheSameTwice_GivesTwoNumbersAndTwoIds()
    {
        Assert.Equal(BurnId(100, 1), Burn(Bob, 100).Succeeded().Value);
        Assert.Equal(BurnId(100, 2), Burn(Bob, 100).Succeeded().Value);
        Assert.Equal(2ul, Chain.Read(Vault, "get_BurnCount"));
    }

    [Fact]
    public void Burn_WhatCouldNeverArrive_IsRefusedByName()
    {
        Hash256 before = Chain.StateRoot;

        Burn(Bob, 0).Failed("amount");
        Burn(Bob, 10, chain: LocalChain).Failed("destinationChain");
        Burn(Bob, 10, chain: "eip155:1").Failed("destinationChain");
        Burn(Bob, 10, chain: "").Failed("destinationChain");
        Burn(Bob, 10, recipient: new byte[20]).Failed("recipient");
        Burn(Bob, 10, recipient: new byte[32]).Failed("recipient");
        Burn(Bob, 10, recipient: []).Failed("recipient");
        Burn(Bob, 10, recipient: Gateway).Failed("recipient");
        Burn(Bob, 10, recipient: TestDollar).Failed("recipient");
        Burn(Bob, 10, token: Vault).Failed("token: the vault does not know it");
        Burn(Bob, 10, token: StratisAddress.Zero).Failed("token: the vault does not know it");

        Assert.Equal(before, Chain.StateRoot);
    }

    [Fact]
    public void Burn_BalanceOrApprovalTooSmall_FailsAndCountsNothing()
    {
        Burn(Alice, 10).Failed("did not move");
        Approve(Alice, 10);
        Burn(Alice, 10).Failed("did not move");
        Approve(Bob, 9);
        Burn(Bob, 10).Failed("did not move");

        Assert.Equal((0ul, Capacity), (Chain.Read(Vault, "get_BurnCount"), Available(Out)));
    }

    [Fact]
    public void Burn_OverTheLimit_IsRefusedWithWhatMayGoNow()
    {
        Burn(Bob, 1_001).Failed("1001 is over the limit, at most 1000");
        Burn(Bob, 900).Succeeded();
        Burn(Bob, 101).Failed("101 is over the limit, at most 100");
        Chain.Height += 1;

        Burn(Bob, 110).Succeeded();

        Assert.Equal(0, Available(Out));
    }

    [Fact]
    public void Burn_AndMint_HaveLimitsOfTheirOwn()
    {
        Chain.Height += 100;
        Burn(Bob, 1_000).Succeeded();

        Assert.Equal((0, Capacity), (Available(Out), Available(In)));
    }
}
