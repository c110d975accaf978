using System.Numerics;
using DefiPay.Contracts.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Contracts.Tests.Support.ContractChain;

namespace DefiPay.Contracts.Tests.BridgeVault;

public class VaultSetupTests : VaultFixture
{
    private StratisAddress Fresh() => DeployVault().Succeeded().NewContract;

    [Fact]
    public void Create_LogsAndShowsWhatWasChosen()
    {
        var created = DeployVault().Succeeded();

        Assert.Equal(
            [
                $"OwnerChangedLog(Previous={StratisAddress.Zero}, Current={Operator})",
                $"GuardianChangedLog(Guardian={Guardian})",
                $"ValidatorsChangedLog(Epoch=1, Validators={Hex(Packed(Validators))}, Quorum=3)",
            ],
            created.Events);
        StratisAddress vault = created.NewContract;
        Assert.Equal((LocalChain, RemoteChain), (Chain.Read(vault, "get_Chain"), Chain.Read(vault, "get_RemoteChain")));
        Assert.Equal((1ul, 3u, RotationDelay), (Chain.Read(vault, "get_Epoch"), Chain.Read(vault, "get_Quorum"), Chain.Read(vault, "get_RotationDelay")));
        Assert.Equal(Packed(Validators), Chain.Read(vault, "get_Validators"));
        Assert.All(Validators, validator => Assert.Equal(true, Chain.Read(vault, "IsValidator", validator)));
        Assert.Equal(false, Chain.Read(vault, "IsValidator", Operator));
        Assert.Empty((byte[])Chain.Read(vault, "get_Gateway")!);
        Assert.Equal(0, Chain.ReadAmount(vault, "Available", Token, In));
    }

    [Fact]
    public void Create_WhatCannotWork_IsRefusedByName()
    {
        DeployVault(chain: "abc").Failed("chain");
        DeployVault(remoteChain: new string('x', 42)).Failed("remoteChain");
        DeployVault(chain: RemoteChain).Failed("remoteChain");
        DeployVault(rotationDelay: 0).Failed("rotationDelay: 1 to 2000000 blocks");
        DeployVault(rotationDelay: 2_000_001).Failed("rotationDelay");
        DeployVault(rotationDelay: MostNumber).Failed("rotationDelay");
        DeployVault(validators: []).Failed("validators");
        DeployVault(validators: new byte[19]).Failed("validators");
        DeployVault(validators: [.. Packed(Validators), 1]).Failed("validators");
        DeployVault(validators: Packed([.. Validators, StratisAddress.Zero])).Failed("validators: the zero address");
        DeployVault(validators: Packed([.. Validators, Validators[1]])).Failed("validators: every address once");
        DeployVault(validators: Packed(Enumerable.Range(0, 33).Select(index => Wallet($"v{index}")))).Failed("validators: 1 to 32");
        DeployVault(quorum: 0).Failed("quorum");
        DeployVault(quorum: 5).Failed("quorum");
    }

    [Fact]
    public void Connect_Once_LogsTheGatewayAndTheChainsKey()
    {
        StratisAddress vault = Fresh();

        var connected = Chain.Call(vault, Operator, "Connect", Gateway).Succeeded();

        Assert.Equal([$"ConnectedLog(Gateway={Hex(Gateway)}, RemoteChain={Hex(ChainKey(RemoteChain))})"], connected.Events);
        Assert.Equal(Gateway, Chain.Read(vault, "get_Gateway"));
        Chain.Call(vault, Operator, "Connect", Gateway).Failed("already connected");
    }

    [Fact]
    public void Connect_ByAStrangerOrToNothing_Fails()
    {
        StratisAddress vault = Fresh();

        Chain.Call(vault, Guardian, "Connect", Gateway).Failed("only the owner");
        Chain.Call(vault, Operator, "Connect", new byte[20]).Failed("gateway");
        Chain.Call(vault, Operator, "Connect", new byte[32]).Failed("gateway");
        Chain.Call(vault, Operator, "Connect", Array.Empty<byte>()).Failed("gateway");
    }

    [Fact]
    public void BurnAndVote_BeforeTheConnection_Fail()
    {
        StratisAddress vault = Fresh();
        Chain.Call(vault, Operator, "AddToken", Token, TestDollar, Capacity, Refill).Succeeded();

        Chain.Call(vault, Alice, "Burn", Token, BigInteger.One, RemoteChain, RemoteAlice).Failed("not connected");
        Chain.Call(vault, Validators[0], "Vote", TestDollar, BigInteger.One, RemoteAlice, Bob, 1ul).Failed("not connected");
    }

    [Fact]
    public void Deployment_OfTokenAndVault_MakesTheVaultTheOneMinter()
    {
        StratisAddress vault = Fresh();
        StratisAddress token = Chain.Deploy("StandardToken", Operator, "Wrapped Test Dollar", "wUSD", (byte)6).Succeeded().NewContract;
        Chain.Call(vault, Operator, "Connect", Gateway).Succeeded();
        Chain.Call(token, Operator, "ProposeMinter", vault).Succeeded();

        var added = Chain.Call(vault, Operator, "AddToken", token, TestDollar, Capacity, Refill).Succeeded();

        Assert.Equal(
            [
                $"TokenAddedLog(Token={token}, RemoteToken={Hex(TestDollar)})",
                $"LimitSetLog(Token={token}, Direction=0, Capacity=1000, RefillPerBlock=10)",
                $"LimitSetLog(Token={token}, Direction=1, Capacity=1000, RefillPerBlock=10)",
                $"MinterChangedLog(Previous={Operator}, Current={vault})",
            ],
            added.Events);
        Assert.Equal(vault.ToString(), Chain.Read(token, "get_Minter")!.ToString());
        Assert.Equal(token.ToString(), Chain.Read(vault, "TokenOf", TestDollar)!.ToString());
        Assert.Equal(TestDollar, Chain.Read(vault, "RemoteTokenOf", token));
        Assert.Equal((Capacity, Capacity), (Chain.ReadAmount(vault, "Available", token, Out), Chain.ReadAmount(vault, "Available", token, In)));
        Chain.Call(token, Operator, "Mint", Operator, BigInteger.One).Failed("only the minter");
    }

    [Fact]
    public void AddToken_KnownOnEitherSideOrNoToken_Fails()
    {
        StratisAddress other = Chain.Deploy("StandardToken", Operator, "Other", "O", (byte)6).Succeeded().NewContract;

        Call(Operator, "AddToken", Token, Remote("other"), Capacity, Refill).Failed("token: already known");
        Call(Operator, "AddToken", other, TestDollar, Capacity, Refill).Failed("remoteToken: already known");
        Call(Operator, "AddToken", other, new byte[20], Capacity, Refill).Failed("remoteToken");
        Call(Operator, "AddToken", other, new byte[21], Capacity, Refill).Failed("remoteToken");
        Call(Operator, "AddToken", Alice, Remote("other"), Capacity, Refill).Failed("token: not an SRC20");
        Call(Operator, "AddToken", Vault, Remote("other"), Capacity, Refill).Failed("token: not an SRC20");
        Call(Guardian, "AddToken", other, Remote("other"), Capacity, Refill).Failed("only the owner");
        Assert.Empty((byte[])Chain.Read(Vault, "RemoteTokenOf", other)!);
    }

    [Fact]
    public void AddToken_WhoseMinterTheVaultWillNotBe_IsListedButMintsNothing()
    {
        StratisAddress other = Chain.Deploy("StandardToken", Operator, "Other", "O", (byte)6).Succeeded().NewContract;
        Call(Operator, "AddToken", other, Remote("other"), Capacity, Refill).Succeeded();
        Vote(Validators[0], 10, token: Remote("other")).Succeeded();
        Vote(Validators[1], 10, token: Remote("other")).Succeeded();

        Vote(Validators[2], 10, token: Remote("other")).Failed("did not mint");

        Assert.False(IsMinted(IdOf(10, 1, token: Remote("other"))));
        Assert.Equal(2u, VotesOf(IdOf(10, 1, token: Remote("other"))));
    }

    [Fact]
    public void Call_WithCoins_FailsBecauseNobodyCouldGetThemBack()
    {
        byte[] id = IdOf(1, 1);
        Chain.DeployWithCoins("BridgeVault", Operator, LocalChain, RemoteChain, Guardian, Packed(Validators), 3u, RotationDelay).Failed("no coins");
        WithCoins(Operator, "Connect", Gateway);
        WithCoins(Operator, "AddToken", Token, TestDollar, Capacity, Refill);
        WithCoins(Operator, "SetLimit", Token, In, Capacity, Refill);
        WithCoins(Alice, "Burn", Token, BigInteger.One, RemoteChain, RemoteAlice);
        WithCoins(Validators[0], "Vote", TestDollar, BigInteger.One, RemoteAlice, Bob, 1ul);
        WithCoins(Alice, "MintQueued", id);
        WithCoins(Guardian, "Pause", In);
        WithCoins(Operator, "Unpause", In);
        WithCoins(Operator, "SetGuardian", Guardian);
        WithCoins(Operator, "ProposeValidators", Packed(Validators), 3u);
        WithCoins(Operator, "ActivateValidators");
        WithCoins(Operator, "ProposeOwner", Alice);
        WithCoins(Alice, "AcceptOwner");

        void WithCoins(StratisAddress sender, string method, params object[] arguments) => Chain.CallWithCoins(Vault, sender, method, arguments).Failed("no coins");
    }

    private static byte[] ChainKey(string chain) => DefiPay.Chains.Bridging.BridgeChainKey.Of(DefiPay.Chains.ChainId.Parse(chain));
}
