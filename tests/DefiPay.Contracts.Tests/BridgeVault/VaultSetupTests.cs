using DefiPay.ContractTesting;
using Stratis.SmartContracts;

namespace DefiPay.Contracts.Tests;

public class VaultSetupTests : VaultFixture
{
    private DeployedContract<BridgeVault> Fresh() => DeployVault().Contract;

    [Fact]
    public void Create_LogsAndShowsWhatWasChosen()
    {
        var created = DeployVault().ShouldSucceed();

        Assert.Equal(
            [
                $"OwnerChangedLog(Previous={Address.Zero.ToBase58()}, Current={Operator.ToBase58()})",
                $"GuardianChangedLog(Guardian={Guardian.ToBase58()})",
                $"ValidatorsChangedLog(Epoch=1, Validators={Hex(Packed(Validators))}, Quorum=3)",
            ],
            created.Events);
        var vault = created.Contract;
        Assert.Equal((LocalChain, RemoteChain), (vault.Read(t => t.Chain), vault.Read(t => t.RemoteChain)));
        Assert.Equal((1ul, 3u, RotationDelay), (vault.Read(t => t.Epoch), vault.Read(t => t.Quorum), vault.Read(t => t.RotationDelay)));
        Assert.Equal(Packed(Validators), vault.Read(t => t.Validators));
        Assert.All(Validators, validator => Assert.True(vault.Read(t => t.IsValidator(validator))));
        Assert.False(vault.Read(t => t.IsValidator(Operator)));
        Assert.Empty(vault.Read(t => t.Gateway)!);
        Assert.Equal(0, vault.Read(t => t.Available(Token, In)));
    }

    [Fact]
    public void Create_WhatCannotWork_IsRefusedByName()
    {
        DeployVault(chain: "abc").ShouldFail("chain");
        DeployVault(remoteChain: new string('x', 42)).ShouldFail("remoteChain");
        DeployVault(chain: RemoteChain).ShouldFail("remoteChain");
        DeployVault(rotationDelay: 0).ShouldFail("rotationDelay: 1 to 2000000 blocks");
        DeployVault(rotationDelay: 2_000_001).ShouldFail("rotationDelay");
        DeployVault(rotationDelay: MostNumber).ShouldFail("rotationDelay");
        DeployVault(validators: []).ShouldFail("validators");
        DeployVault(validators: new byte[19]).ShouldFail("validators");
        DeployVault(validators: [.. Packed(Validators), 1]).ShouldFail("validators");
        DeployVault(validators: Packed([.. Validators, Address.Zero])).ShouldFail("validators: the zero address");
        DeployVault(validators: Packed([.. Validators, Validators[1]])).ShouldFail("validators: every address once");
        DeployVault(validators: Packed(Enumerable.Range(0, 33).Select(index => TestAccount.Named($"v{index}").Address))).ShouldFail("validators: 1 to 32");
        DeployVault(quorum: 0).ShouldFail("quorum");
        DeployVault(quorum: 5).ShouldFail("quorum");
    }

    [Fact]
    public void Connect_Once_LogsTheGatewayAndTheChainsKey()
    {
        var vault = Fresh();

        var connected = vault.As(Operator).TryCall(t => t.Connect(Gateway)).ShouldSucceed();

        Assert.Equal([$"ConnectedLog(Gateway={Hex(Gateway)}, RemoteChain={Hex(ChainKey(RemoteChain))})"], connected.Events);
        Assert.Equal(Gateway, vault.Read(t => t.Gateway));
        vault.As(Operator).TryCall(t => t.Connect(Gateway)).ShouldFail("already connected");
    }

    [Fact]
    public void Connect_ByAStrangerOrToNothing_Fails()
    {
        var vault = Fresh();

        vault.As(Guardian).TryCall(t => t.Connect(Gateway)).ShouldFail("only the owner");
        vault.As(Operator).TryCall(t => t.Connect(new byte[20])).ShouldFail("gateway");
        vault.As(Operator).TryCall(t => t.Connect(new byte[32])).ShouldFail("gateway");
        vault.As(Operator).TryCall(t => t.Connect(NoBytes)).ShouldFail("gateway");
    }

    [Fact]
    public void BurnAndVote_BeforeTheConnection_Fail()
    {
        var vault = Fresh();
        vault.As(Operator).TryCall(t => t.AddToken(Token, TestDollar, Capacity, Refill)).ShouldSucceed();

        vault.As(Alice).TryCall(t => t.Burn(Token, 1, RemoteChain, RemoteAlice)).ShouldFail("not connected");
        vault.As(Validators[0]).TryCall(t => t.Vote(TestDollar, 1, RemoteAlice, Bob, 1ul)).ShouldFail("not connected");
    }

    [Fact]
    public void Deployment_OfTokenAndVault_MakesTheVaultTheOneMinter()
    {
        var vault = Fresh();
        var token = Chain.As(Operator).Deploy<StandardToken>("Wrapped Test Dollar", "wUSD", 6);
        vault.As(Operator).TryCall(t => t.Connect(Gateway)).ShouldSucceed();
        token.As(Operator).TryCall(t => t.ProposeMinter(vault)).ShouldSucceed();

        var added = vault.As(Operator).TryCall(t => t.AddToken(token, TestDollar, Capacity, Refill)).ShouldSucceed();

        Assert.Equal(
            [
                $"TokenAddedLog(Token={token.Address.ToBase58()}, RemoteToken={Hex(TestDollar)})",
                $"LimitSetLog(Token={token.Address.ToBase58()}, Direction=0, Capacity=1000, RefillPerBlock=10)",
                $"LimitSetLog(Token={token.Address.ToBase58()}, Direction=1, Capacity=1000, RefillPerBlock=10)",
                $"MinterChangedLog(Previous={Operator.ToBase58()}, Current={vault.Address.ToBase58()})",
            ],
            added.Events);
        Assert.Equal(vault.Address, token.Read(t => t.Minter));
        Assert.Equal(token.Address, vault.Read(t => t.TokenOf(TestDollar)));
        Assert.Equal(TestDollar, vault.Read(t => t.RemoteTokenOf(token)));
        Assert.Equal((Capacity, Capacity), (vault.Read(t => t.Available(token, Out)), vault.Read(t => t.Available(token, In))));
        token.As(Operator).TryCall(t => t.Mint(Operator, 1)).ShouldFail("only the minter");
    }

    [Fact]
    public void AddToken_KnownOnEitherSideOrNoToken_Fails()
    {
        var other = Chain.As(Operator).Deploy<StandardToken>("Other", "O", 6);

        Vault.As(Operator).TryCall(t => t.AddToken(Token, Remote("other"), Capacity, Refill)).ShouldFail("token: already known");
        Vault.As(Operator).TryCall(t => t.AddToken(other, TestDollar, Capacity, Refill)).ShouldFail("remoteToken: already known");
        Vault.As(Operator).TryCall(t => t.AddToken(other, new byte[20], Capacity, Refill)).ShouldFail("remoteToken");
        Vault.As(Operator).TryCall(t => t.AddToken(other, new byte[21], Capacity, Refill)).ShouldFail("remoteToken");
        Vault.As(Operator).TryCall(t => t.AddToken(Alice, Remote("other"), Capacity, Refill)).ShouldFail("token: not an SRC20");
        Vault.As(Operator).TryCall(t => t.AddToken(Vault, Remote("other"), Capacity, Refill)).ShouldFail("token: not an SRC20");
        Vault.As(Guardian).TryCall(t => t.AddToken(other, Remote("other"), Capacity, Refill)).ShouldFail("only the owner");
        Assert.Empty(Vault.Read(t => t.RemoteTokenOf(other))!);
    }

    [Fact]
    public void AddToken_WhoseMinterTheVaultWillNotBe_IsListedButMintsNothing()
    {
        var other = Chain.As(Operator).Deploy<StandardToken>("Other", "O", 6);
        Vault.As(Operator).TryCall(t => t.AddToken(other, Remote("other"), Capacity, Refill)).ShouldSucceed();
        Vote(Validators[0], 10, token: Remote("other")).ShouldSucceed();
        Vote(Validators[1], 10, token: Remote("other")).ShouldSucceed();

        Vote(Validators[2], 10, token: Remote("other")).ShouldFail("did not mint");

        Assert.False(IsMinted(IdOf(10, 1, token: Remote("other"))));
        Assert.Equal(2u, VotesOf(IdOf(10, 1, token: Remote("other"))));
    }

    [Fact]
    public void Call_WithCoins_FailsBecauseNobodyCouldGetThemBack()
    {
        byte[] id = IdOf(1, 1);
        Chain.As(Operator).WithValue(1).TryDeploy<BridgeVault>(LocalChain, RemoteChain, Guardian, Packed(Validators), 3u, RotationDelay).ShouldFail("no coins");
        Vault.As(Operator).WithValue(1).TryCall(t => t.Connect(Gateway)).ShouldFail("no coins");
        Vault.As(Operator).WithValue(1).TryCall(t => t.AddToken(Token, TestDollar, Capacity, Refill)).ShouldFail("no coins");
        Vault.As(Operator).WithValue(1).TryCall(t => t.SetLimit(Token, In, Capacity, Refill)).ShouldFail("no coins");
        Vault.As(Operator).WithValue(1).TryCall(t => t.SetMinimum(Token, 1)).ShouldFail("no coins");
        Vault.As(Alice).WithValue(1).TryCall(t => t.Burn(Token, 1, RemoteChain, RemoteAlice)).ShouldFail("no coins");
        Vault.As(Validators[0]).WithValue(1).TryCall(t => t.Vote(TestDollar, 1, RemoteAlice, Bob, 1ul)).ShouldFail("no coins");
        Vault.As(Alice).WithValue(1).TryCall(t => t.MintQueued(id)).ShouldFail("no coins");
        Vault.As(Guardian).WithValue(1).TryCall(t => t.Pause(In)).ShouldFail("no coins");
        Vault.As(Operator).WithValue(1).TryCall(t => t.Unpause(In)).ShouldFail("no coins");
        Vault.As(Operator).WithValue(1).TryCall(t => t.SetGuardian(Guardian)).ShouldFail("no coins");
        Vault.As(Operator).WithValue(1).TryCall(t => t.ProposeValidators(Packed(Validators), 3u)).ShouldFail("no coins");
        Vault.As(Operator).WithValue(1).TryCall(t => t.ActivateValidators()).ShouldFail("no coins");
        Vault.As(Operator).WithValue(1).TryCall(t => t.ProposeOwner(Alice)).ShouldFail("no coins");
        Vault.As(Alice).WithValue(1).TryCall(t => t.AcceptOwner()).ShouldFail("no coins");
    }

    private static byte[] ChainKey(string chain) => DefiPay.Chains.Bridging.BridgeChainKey.Of(DefiPay.Chains.ChainId.Parse(chain));
}
