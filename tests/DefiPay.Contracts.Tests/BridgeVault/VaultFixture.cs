using System.Numerics;
using System.Text;
using DefiPay.Chains.Bridging;
using DefiPay.Chains;
using DefiPay.ContractTesting;
using DefiPay.Crypto;
using Stratis.SmartContracts;

namespace DefiPay.Contracts.Tests;

/// <summary>
/// A wrapped token and a vault, set up as a deployment does it: the operator deploys both, proposes the vault as the token's minter
/// and lists the token, whereby the vault accepts. Four validators, quorum 3; limits of 1,000 units, 10 more a block.
/// </summary>
public abstract class VaultFixture : IDisposable
{
    protected const uint Out = 0;
    protected const uint In = 1;
    protected const ulong RotationDelay = 100;
    protected const ulong MostNumber = ulong.MaxValue;
    protected const string LocalChain = "stratis:cirrus-dev";
    protected const string RemoteChain = "eip155:31337";

    protected static readonly UInt256 Capacity = 1_000;
    protected static readonly UInt256 Refill = 10;
    protected static readonly Address Operator = TestAccount.Named("operator").Address;
    protected static readonly Address Guardian = TestAccount.Named("guardian").Address;
    protected static readonly Address Alice = TestAccount.Named("alice").Address;
    protected static readonly Address Bob = TestAccount.Named("bob").Address;
    protected static readonly Address[] Validators = [TestAccount.Named("validator1").Address, TestAccount.Named("validator2").Address, TestAccount.Named("validator3").Address, TestAccount.Named("validator4").Address];
    protected static readonly byte[] NoBytes = [];
    protected static readonly byte[] Gateway = Remote("gateway");
    protected static readonly byte[] TestDollar = Remote("tUSD");
    protected static readonly byte[] RemoteAlice = Remote("alice there");

    protected static readonly ContractTestOptions BlocksByHand = new() { MinesEachTransaction = false };

    protected VaultFixture()
        : this(ContractTestChain.Start(BlocksByHand))
    {
    }

    protected VaultFixture(ContractTestChain chain)
    {
        Chain = chain;
        Token = Chain.As(Operator).Deploy<StandardToken>("Wrapped Test Dollar", "wUSD", 6);
        Vault = DeployVault().Contract;
        Vault.As(Operator).TryCall(t => t.Connect(Gateway)).ShouldSucceed();
        Token.As(Operator).TryCall(t => t.ProposeMinter(Vault)).ShouldSucceed();
        Vault.As(Operator).TryCall(t => t.AddToken(Token, TestDollar, Capacity, Refill)).ShouldSucceed();
    }

    /// <summary>Its blocks are made by the tests, which count them.</summary>
    protected ContractTestChain Chain { get; }

    protected DeployedContract<StandardToken> Token { get; }

    protected DeployedContract<BridgeVault> Vault { get; }

    /// <summary>An address of the gateway's chain.</summary>
    protected static byte[] Remote(string name) => Keccak256.Hash(Encoding.UTF8.GetBytes(name))[12..];

    protected static byte[] Packed(params Address[] addresses) => Packed(addresses.AsEnumerable());

    protected static byte[] Packed(IEnumerable<Address> addresses) => [.. addresses.SelectMany(address => address.ToBytes())];

    protected DeployResult<BridgeVault> DeployVault(
        string chain = LocalChain, string remoteChain = RemoteChain, byte[]? validators = null, uint quorum = 3, ulong rotationDelay = RotationDelay) =>
        Chain.As(Operator).TryDeploy<BridgeVault>(chain, remoteChain, Guardian, validators ?? Packed(Validators), quorum, rotationDelay);

    protected UInt256 Balance(Address account) => Token.Read(t => t.GetBalance(account));

    protected UInt256 Supply => Token.Read(t => t.TotalSupply);

    protected UInt256 Available(uint direction) => Vault.Read(t => t.Available(Token, direction));

    /// <summary>The id that the shared rules give a deposit for this vault.</summary>
    protected byte[] IdOf(UInt256 amount, ulong number, Address? recipient = null, byte[]? sender = null, byte[]? token = null) => new TransferFields(
        ChainId.Parse(RemoteChain), ChainId.Parse(LocalChain), Gateway, Vault.Address.ToBytes(), token ?? TestDollar, amount.ToBigInteger(), sender ?? RemoteAlice,
        (recipient ?? Bob).ToBytes(), number).ComputeId();

    protected ContractResult Vote(
        Address validator, UInt256 amount, ulong number = 1, Address? recipient = null, byte[]? sender = null, byte[]? token = null) =>
        Vault.As(validator).TryCall(t => t.Vote(token ?? TestDollar, amount, sender ?? RemoteAlice, recipient ?? Bob, number));

    /// <summary>The votes of the first three validators; gives what the third came to.</summary>
    protected ContractResult VoteThrough(UInt256 amount, ulong number = 1)
    {
        Vote(Validators[0], amount, number).ShouldSucceed();
        Vote(Validators[1], amount, number).ShouldSucceed();
        return Vote(Validators[2], amount, number).ShouldSucceed();
    }

    protected bool IsMinted(byte[] id) => Vault.Read(t => t.IsMinted(id));

    protected bool IsQueued(byte[] id) => Vault.Read(t => t.IsQueued(id));

    protected uint VotesOf(byte[] id) => Vault.Read(t => t.VotesOf(id));

    protected bool HasVoted(byte[] id, Address validator) => Vault.Read(t => t.HasVoted(id, validator));

    /// <summary>Lets the vault take tokens.</summary>
    protected void Approve(Address owner, UInt256 amount)
    {
        UInt256 present = Token.Read(t => t.Allowance(owner, Vault));
        Assert.True(Token.As(owner).Call(t => t.Approve(Vault, present, amount)).Value);
    }

    protected ContractResult<byte[]> Burn(Address sender, UInt256 amount, byte[]? recipient = null, string chain = RemoteChain, Address? token = null) =>
        Vault.As(sender).TryCall(t => t.Burn(token ?? Token.Address, amount, chain, recipient ?? RemoteAlice));

    protected static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    public void Dispose()
    {
        Chain.Dispose();
        GC.SuppressFinalize(this);
    }
}
