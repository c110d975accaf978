using DefiPay.ContractTesting;
using Stratis.SmartContracts;

namespace DefiPay.Contracts.Tests;

/// <summary>A listed token, a validator itself, that calls the vault again from within. Each call back finds finished state.</summary>
public class VaultReentryTests : VaultFixture
{
    private static readonly byte[] Theirs = Remote("evil dollar");
    private readonly DeployedContract<ReenteringBridgeToken> _evil;
    private readonly DeployedContract<BridgeVault> _vault;

    public VaultReentryTests()
    {
        _evil = Chain.As(Operator).Deploy<ReenteringBridgeToken>();
        _vault = DeployVault(validators: Packed(Validators[0], _evil, Validators[1]), quorum: 2).Contract;
        _vault.As(Operator).TryCall(t => t.Connect(Gateway)).ShouldSucceed();
        _vault.As(Operator).TryCall(t => t.AddToken(_evil, Theirs, Capacity, Refill)).ShouldSucceed();
    }

    private UInt256 Held(Address account) => _evil.Read(t => t.GetBalance(account));

    private ulong Reentered => _evil.Read(t => t.Reentered);

    private byte[] IdHere(UInt256 amount, ulong number) => _vault.Read(t => t.TransferIdOf(Theirs, amount, RemoteAlice, Bob, number));

    private void Arm(string with, UInt256 amount, ulong number) =>
        _evil.As(Operator).TryCall(t => t.Arm(with, IdHere(amount, number), Theirs, amount, RemoteAlice, Bob, number)).ShouldSucceed();

    [Theory]
    [InlineData("Vote", 1ul)]
    [InlineData("MintQueued", 0ul)]
    public void Mint_CalledBackForTheSameTransfer_MintsOnce(string with, ulong succeed)
    {
        Arm(with, 400, 1);
        _vault.As(Validators[0]).TryCall(t => t.Vote(Theirs, 400, RemoteAlice, Bob, 1ul)).ShouldSucceed();

        _vault.As(Validators[1]).TryCall(t => t.Vote(Theirs, 400, RemoteAlice, Bob, 1ul)).ShouldSucceed();

        // A vote after the quorum succeeds by rule; it does nothing.
        Assert.Equal((400, 400, succeed), (Held(Bob), _evil.Read(t => t.TotalSupply), Reentered));
        Assert.Equal(600, _vault.Read(t => t.Available(_evil, In)));
    }

    [Theory]
    [InlineData("Vote", 1ul)]
    [InlineData("MintQueued", 0ul)]
    public void MintQueued_CalledBackForTheSameTransfer_MintsOnce(string with, ulong succeed)
    {
        _vault.As(Operator).TryCall(t => t.SetLimit(_evil, In, 100, Capacity)).ShouldSucceed();
        foreach (int validator in new[] { 0, 1 })
            _vault.As(Validators[validator]).TryCall(t => t.Vote(Theirs, 400, RemoteAlice, Bob, 1ul)).ShouldSucceed();
        _vault.As(Operator).TryCall(t => t.SetLimit(_evil, In, Capacity, Capacity)).ShouldSucceed();
        Chain.Mine(1);
        Arm(with, 400, 1);

        _vault.As(Alice).TryCall(t => t.MintQueued(IdHere(400, 1))).ShouldSucceed();

        Assert.Equal((400, succeed), (Held(Bob), Reentered));
        Assert.Equal(600, _vault.Read(t => t.Available(_evil, In)));
    }

    [Fact]
    public void Mint_CalledBackWithAVoteForAnotherTransfer_MintsOnlyWithItsOwnQuorumAndLimit()
    {
        Arm("Vote", 700, 2);
        _vault.As(Validators[0]).TryCall(t => t.Vote(Theirs, 400, RemoteAlice, Bob, 1ul)).ShouldSucceed();
        _vault.As(Validators[0]).TryCall(t => t.Vote(Theirs, 700, RemoteAlice, Bob, 2ul)).ShouldSucceed();

        _vault.As(Validators[1]).TryCall(t => t.Vote(Theirs, 400, RemoteAlice, Bob, 1ul)).ShouldSucceed();

        Assert.Equal((400, 1ul), (Held(Bob), Reentered));
        Assert.Equal((false, true), (_vault.Read(t => t.IsMinted(IdHere(700, 2))), _vault.Read(t => t.IsQueued(IdHere(700, 2)))));
        Assert.Equal(600, _vault.Read(t => t.Available(_evil, In)));
    }

    [Fact]
    public void Burn_CalledBackWithABurn_CountsBothAndBothAreGone()
    {
        _evil.As(Operator).TryCall(t => t.Give(Bob, 300)).ShouldSucceed();
        _evil.As(Operator).TryCall(t => t.Give(_evil, 300)).ShouldSucceed();
        Arm("Burn", 200, 1);

        var burned = _vault.As(Bob).TryCall(t => t.Burn(_evil, 100, RemoteChain, RemoteAlice)).ShouldSucceed();

        Assert.Equal([1ul, 2ul], burned.Events.Where(text => text.StartsWith("BurnedLog", StringComparison.Ordinal)).Select(NumberOf).Order());
        Assert.Equal((200, 100, 300, 0), (Held(Bob), Held(_evil), _evil.Read(t => t.TotalSupply), Held(_vault)));
        Assert.Equal(700, _vault.Read(t => t.Available(_evil, Out)));
    }

    private static ulong NumberOf(string text) => ulong.Parse(text.Split("Number=")[1].Split(',')[0], System.Globalization.CultureInfo.InvariantCulture);
}
