using System.Numerics;
using System.Text;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Contracts.Tests.Support;
using DefiPay.Crypto;
using DefiPay.Stratis;
using static DefiPay.Contracts.Tests.Support.ContractChain;

namespace DefiPay.Contracts.Tests.BridgeVault;

/// <summary>
/// A wrapped token and a vault, set up as a deployment does it: the operator deploys both, proposes the vault as the token's minter
/// and lists the token, whereby the vault accepts. Four validators, quorum 3; limits of 1,000 units, 10 more a block.
/// </summary>
public abstract class VaultFixture
{
    protected const uint Out = 0;
    protected const uint In = 1;
    protected const ulong RotationDelay = 100;
    protected const ulong MostNumber = ulong.MaxValue;
    protected const string LocalChain = "stratis:cirrus-dev";
    protected const string RemoteChain = "eip155:31337";

    protected static readonly BigInteger Capacity = 1_000;
    protected static readonly BigInteger Refill = 10;
    protected static readonly StratisAddress Operator = Wallet("operator");
    protected static readonly StratisAddress Guardian = Wallet("guardian");
    protected static readonly StratisAddress Alice = Wallet("alice");
    protected static readonly StratisAddress Bob = Wallet("bob");
    protected static readonly StratisAddress[] Validators = [Wallet("validator1"), Wallet("validator2"), Wallet("validator3"), Wallet("validator4")];
    protected static readonly byte[] Gateway = Remote("gateway");
    protected static readonly byte[] TestDollar = Remote("tUSD");
    protected static readonly byte[] RemoteAlice = Remote("alice there");

    protected VaultFixture()
    {
        Token = Chain.Deploy("StandardToken", Operator, "Wrapped Test Dollar", "wUSD", (byte)6).Succeeded().NewContract;
        Vault = DeployVault().Succeeded().NewContract;
        Chain.Call(Vault, Operator, "Connect", Gateway).Succeeded();
        Chain.Call(Token, Operator, "ProposeMinter", Vault).Succeeded();
        Chain.Call(Vault, Operator, "AddToken", Token, TestDollar, Capacity, Refill).Succeeded();
    }

    protected ContractChain Chain { get; } = new();

    protected StratisAddress Token { get; }

    protected StratisAddress Vault { get; }

    /// <summary>An address of the gateway's chain.</summary>
    protected static byte[] Remote(string name) => Keccak256.Hash(Encoding.UTF8.GetBytes(name))[12..];

    protected static byte[] Packed(params IEnumerable<StratisAddress> addresses) => [.. addresses.SelectMany(address => address.ToBytes())];

    protected CallResult DeployVault(
        string chain = LocalChain, string remoteChain = RemoteChain, byte[]? validators = null, uint quorum = 3, ulong rotationDelay = RotationDelay) =>
        Chain.Deploy("BridgeVault", Operator, chain, remoteChain, Guardian, validators ?? Packed(Validators), quorum, rotationDelay);

    protected CallResult Call(StratisAddress sender, string method, params object[] arguments) => Chain.Call(Vault, sender, method, arguments);

    protected BigInteger Balance(StratisAddress account) => Chain.ReadAmount(Token, "GetBalance", account);

    protected BigInteger Supply => Chain.ReadAmount(Token, "get_TotalSupply");

    protected BigInteger Available(uint direction) => Chain.ReadAmount(Vault, "Available", Token, direction);

    /// <summary>The id that the shared rules give a deposit for this vault.</summary>
    protected byte[] IdOf(BigInteger amount, ulong number, StratisAddress? recipient = null, byte[]? sender = null, byte[]? token = null) => new TransferFields(
        ChainId.Parse(RemoteChain), ChainId.Parse(LocalChain), Gateway, Vault.ToBytes(), token ?? TestDollar, amount, sender ?? RemoteAlice,
        (recipient ?? Bob).ToBytes(), number).ComputeId();

    protected CallResult Vote(
        StratisAddress validator, BigInteger amount, ulong number = 1, StratisAddress? recipient = null, byte[]? sender = null, byte[]? token = null) =>
        Call(validator, "Vote", token ?? TestDollar, amount, sender ?? RemoteAlice, recipient ?? Bob, number);

    /// <summary>The votes of the first three validators; gives what the third came to.</summary>
    protected CallResult VoteThrough(BigInteger amount, ulong number = 1)
    {
        Vote(Validators[0], amount, number).Succeeded();
        Vote(Validators[1], amount, number).Succeeded();
        return Vote(Validators[2], amount, number).Succeeded();
    }

    protected bool IsMinted(byte[] id) => (bool)Chain.Read(Vault, "IsMinted", id)!;

    protected bool IsQueued(byte[] id) => (bool)Chain.Read(Vault, "IsQueued", id)!;

    protected uint VotesOf(byte[] id) => (uint)Chain.Read(Vault, "VotesOf", id)!;

    protected bool HasVoted(byte[] id, StratisAddress validator) => (bool)Chain.Read(Vault, "HasVoted", id, validator)!;

    /// <summary>Lets the vault take tokens.</summary>
    protected void Approve(StratisAddress owner, BigInteger amount) => Assert.Equal(true, Chain.Call(
        Token, owner, "Approve", Vault, Chain.ReadAmount(Token, "Allowance", owner, Vault), amount).Succeeded().Value);

    protected CallResult Burn(StratisAddress sender, BigInteger amount, byte[]? recipient = null, string chain = RemoteChain, StratisAddress? token = null) =>
        Call(sender, "Burn", token ?? Token, amount, chain, recipient ?? RemoteAlice);

    protected static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
