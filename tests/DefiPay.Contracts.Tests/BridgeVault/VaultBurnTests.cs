using DefiPay.Chains.Bridging;
using DefiPay.Chains;
using DefiPay.ContractTesting;
using DefiPay.Stratis;
using Stratis.SmartContracts;

namespace DefiPay.Contracts.Tests;

public class VaultBurnTests : VaultFixture
{
    public VaultBurnTests()
    {
        VoteThrough(1_000);
        Chain.Mine(100);
        VoteThrough(1_000, 2);
        Approve(Bob, 2_000);
    }

    private byte[] BurnId(UInt256 amount, ulong number) => new TransferFields(
        ChainId.Parse(LocalChain), ChainId.Parse(RemoteChain), Vault.Address.ToBytes(), Gateway, Token.Address.ToBytes(), amount.ToBigInteger(), Bob.ToBytes(), RemoteAlice, number).ComputeId();

    [Fact]
    public void Burn_WithApproval_BurnsAndLogsAllThatTheIdIsMadeOf()
    {
        var burned = Burn(Bob, 250).ShouldSucceed();

        byte[] id = BurnId(250, 1);
        Assert.Equal(id, burned.Value);
        Assert.Equal(
            [
                $"BurnedLog(TransferId={Hex(id)}, Token={Token.Address.ToBase58()}, Sender={Bob.ToBase58()}, Recipient={Hex(RemoteAlice)}, Amount=250, Number=1, " +
                $"DestinationChain={Hex(BridgeChainKey.Of(ChainId.Parse(RemoteChain)))}, DestinationContract={Hex(Gateway)})",
                $"TransferLog(From={Bob.ToBase58()}, To={Vault.Address.ToBase58()}, Amount=250)",
                $"TransferLog(From={Vault.Address.ToBase58()}, To={Address.Zero.ToBase58()}, Amount=250)",
            ],
            burned.Events);
        Assert.Equal((1_750, 0, 1_750, 750), (Balance(Bob), Balance(Vault), Supply, Available(Out)));
        Assert.Equal(id, Vault.Read(t => t.BurnIdOf(Token, 250, Bob, RemoteAlice, 1ul)));
    }

    [Fact]
    public void Burn_TheSameTwice_GivesTwoNumbersAndTwoIds()
    {
        Assert.Equal(BurnId(100, 1), Burn(Bob, 100).ShouldSucceed().Value);
        Assert.Equal(BurnId(100, 2), Burn(Bob, 100).ShouldSucceed().Value);
        Assert.Equal(2ul, Vault.Read(t => t.BurnCount));
    }

    [Fact]
    public void Burn_WhatCouldNeverArrive_IsRefusedByName()
    {
        Hash256 before = Chain.StateRoot;

        Burn(Bob, 0).ShouldFail("amount");
        Burn(Bob, 10, chain: LocalChain).ShouldFail("destinationChain");
        Burn(Bob, 10, chain: "eip155:1").ShouldFail("destinationChain");
        Burn(Bob, 10, chain: "").ShouldFail("destinationChain");
        Burn(Bob, 10, recipient: new byte[20]).ShouldFail("recipient");
        Burn(Bob, 10, recipient: new byte[32]).ShouldFail("recipient");
        Burn(Bob, 10, recipient: []).ShouldFail("recipient");
        Burn(Bob, 10, recipient: Gateway).ShouldFail("recipient");
        Burn(Bob, 10, recipient: TestDollar).ShouldFail("recipient");
        Burn(Bob, 10, token: Vault).ShouldFail("token: the vault does not know it");
        Burn(Bob, 10, token: Address.Zero).ShouldFail("token: the vault does not know it");

        Assert.Equal(before, Chain.StateRoot);
    }

    [Fact]
    public void Burn_BalanceOrApprovalTooSmall_FailsAndCountsNothing()
    {
        Burn(Alice, 10).ShouldFail("did not move");
        Approve(Alice, 10);
        Burn(Alice, 10).ShouldFail("did not move");
        Approve(Bob, 9);
        Burn(Bob, 10).ShouldFail("did not move");

        Assert.Equal((0ul, Capacity), (Vault.Read(t => t.BurnCount), Available(Out)));
    }

    [Fact]
    public void Burn_OverTheLimit_IsRefusedWithWhatMayGoNow()
    {
        Burn(Bob, 1_001).ShouldFail("1001 is over the limit, at most 1000");
        Burn(Bob, 900).ShouldSucceed();
        Burn(Bob, 101).ShouldFail("101 is over the limit, at most 100");
        Chain.Mine(1);

        Burn(Bob, 110).ShouldSucceed();

        Assert.Equal(0, Available(Out));
    }

    [Fact]
    public void Burn_AndMint_HaveLimitsOfTheirOwn()
    {
        Chain.Mine(100);
        Burn(Bob, 1_000).ShouldSucceed();

        Assert.Equal((0, Capacity), (Available(Out), Available(In)));
    }
}
