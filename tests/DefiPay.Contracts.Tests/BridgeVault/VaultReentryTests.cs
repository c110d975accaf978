using System.Numerics;
using DefiPay.Stratis;

namespace DefiPay.Contracts.Tests.BridgeVault;

/// <summary>A listed token, a validator itself, that calls the vault again from within. Each call back finds finished state.</summary>
public class VaultReentryTests : VaultFixture
{
    private static readonly byte[] Theirs = Remote("evil dollar");
    private readonly StratisAddress _evil;
    private readonly StratisAddress _vault;

    public VaultReentryTests()
    {
        _evil = Chain.Deploy("ReenteringBridgeToken", Operator).Succeeded().NewContract;
        _vault = DeployVault(validators: Packed(Validators[0], _evil, Validators[1]), quorum: 2).Succeeded().NewContract;
        Chain.Call(_vault, Operator, "Connect", Gateway).Succeeded();
        Chain.Call(_vault, Operator, "AddToken", _evil, Theirs, Capacity, Refill).Succeeded();
    }

    private BigInteger Held(StratisAddress account) => Chain.ReadAmount(_evil, "GetBalance", account);

    private ulong Reentered => (ulong)Chain.Read(_evil, "get_Reentered")!;

    private byte[] IdHere(BigInteger amount, ulong number) => (byte[])Chain.Read(_vault, "TransferIdOf", Theirs, amount, RemoteAlice, Bob, number)!;

    private void Arm(string with, BigInteger amount, ulong number) =>
        Chain.Call(_evil, Operator, "Arm", with, IdHere(amount, number), Theirs, amount, RemoteAlice, Bob, number).Succeeded();

    [Theory]
    [InlineData("Vote", 1ul)]
    [InlineData("MintQueued", 0ul)]
    public void Mint_CalledBackForTheSameTransfer_MintsOnce(string with, ulong succeed)
    {
        Arm(with, 400, 1);
        Chain.Call(_vault, Validators[0], "Vote", Theirs, (BigInteger)400, RemoteAlice, Bob, 1ul).Succeeded();

        Chain.Call(_vault, Validators[1], "Vote", Theirs, (BigInteger)400, RemoteAlice, Bob, 1ul).Succeeded();

        // A vote after the quorum succeeds by rule; it does nothing.
        Assert.Equal((400, 400, succeed), (Held(Bob), Chain.ReadAmount(_evil, "get_TotalSupply"), Reentered));
        Assert.Equal(600, Chain.ReadAmount(_vault, "Available", _evil, In));
    }

    [Theory]
    [InlineData("Vote", 1ul)]
    [InlineData("MintQueued", 0ul)]
    public void MintQueued_CalledBackForTheSameTransfer_MintsOnce(string with, ulong succeed)
    {
        Chain.Call(_vault, Operator, "SetLimit", _evil, In, (BigInteger)100, Capacity).Succeeded();
        foreach (int validator in new[] { 0, 1 })
            Chain.Call(_vault, Validators[validator], "Vote", Theirs, (BigInteger)400, RemoteAlice, Bob, 1ul).Succeeded();
        Chain.Call(_vault, Operator, "SetLimit", _evil, In, Capacity, Capacity).Succeeded();
        Chain.Height += 1;
        Arm(with, 400, 1);

        Chain.Call(_vault, Alice, "MintQueued", IdHere(400, 1)).Succeeded();

        Assert.Equal((400, succeed), (Held(Bob), Reentered));
        Assert.Equal(600, Chain.ReadAmount(_vault, "Available", _evil, In));
    }

    [Fact]
    public void Mint_CalledBackWithAVoteForAnotherTransfer_MintsOnlyWithItsOwnQuorumAndLimit()
    {
        Arm("Vote", 700, 2);
        Chain.Call(_vault, Validators[0], "Vote", Theirs, (BigInteger)400, RemoteAlice, Bob, 1ul).Succeeded();
        Chain.Call(_vault, Validators[0], "Vote", Theirs, (BigInteger)700, RemoteAlice, Bob, 2ul).Succeeded();

        Chain.Call(_vault, Validators[1], "Vote", Theirs, (BigInteger)400, RemoteAlice, Bob, 1ul).Succeeded();

        Assert.Equal((400, 1ul), (Held(Bob), Reentered));
        Assert.Equal((false, true), (Chain.Read(_vault, "IsMinted", IdHere(700, 2)), Chain.Read(_vault, "IsQueued", IdHere(700, 2))));
        Assert.Equal(600, Chain.ReadAmount(_vault, "Available", _evil, In));
    }

    [Fact]
    public void Burn_CalledBackWithABurn_CountsBothAndBothAreGone()
    {
        Chain.Call(_evil, Operator, "Give", Bob, (BigInteger)300).Succeeded();
        Chain.Call(_evil, Operator, "Give", _evil, (BigInteger)300).Succeeded();
        Arm("Burn", 200, 1);

        var burned = Chain.Call(_vault, Bob, "Burn", _evil, (BigInteger)100, RemoteChain, RemoteAlice).Succeeded();

        Assert.Equal([1ul, 2ul], burned.Events.Where(text => text.StartsWith("BurnedLog", StringComparison.Ordinal)).Select(NumberOf).Order());
        Assert.Equal((200, 100, 300, 0), (Held(Bob), Held(_evil), Chain.ReadAmount(_evil, "get_TotalSupply"), Held(_vault)));
        Assert.Equal(700, Chain.ReadAmount(_vault, "Available", _evil, Out));
    }

    private static ulong NumberOf(string text) => ulong.Parse(text.Split("Number=")[1].Split(',')[0], System.Globalization.CultureInfo.InvariantCulture);
}
