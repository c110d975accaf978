using DefiPay.ContractTesting;
using DefiPay.Stratis;
using Stratis.SmartContracts;

namespace DefiPay.Contracts.Tests;

/// <summary>A listed token that refuses, fails, says nothing, or does another thing than it says.</summary>
public class VaultMoodyTokenTests : VaultFixture
{
    private const uint True = 0;
    private const uint False = 1;
    private const uint Nothing = 2;
    private const uint Number = 3;
    private const uint Failure = 4;

    private static readonly byte[] Theirs = Remote("moody dollar");
    private readonly DeployedContract<MoodyToken> _moody;

    public VaultMoodyTokenTests()
    {
        _moody = Chain.As(Operator).Deploy<MoodyToken>();
        Vault.As(Operator).TryCall(t => t.AddToken(_moody, Theirs, Capacity, Refill)).ShouldSucceed();
        foreach (string method in new[] { "Mint", "TransferFrom", "Burn" })
            SetMood(method, True, 2);
    }

    private void SetMood(string method, uint says, uint halves) => _moody.As(Operator).TryCall(t => t.SetMood(method, says, halves)).ShouldSucceed();

    private UInt256 Held(Address account) => _moody.Read(t => t.GetBalance(account));

    private ContractResult MintThroughVotes()
    {
        Vote(Validators[0], 100, token: Theirs);
        Vote(Validators[1], 100, token: Theirs);
        return Vote(Validators[2], 100, token: Theirs);
    }

    [Theory]
    [InlineData(True)]
    [InlineData(Nothing)]
    public void Mint_DoneWhateverLawfulItSays_Counts(uint says)
    {
        SetMood("Mint", says, 2);

        MintThroughVotes().ShouldSucceed();

        Assert.Equal((100, true), (Held(Bob), IsMinted(IdOf(100, 1, token: Theirs))));
    }

    [Theory]
    [InlineData(False, 2u, "did not mint")]
    [InlineData(False, 0u, "did not mint")]
    [InlineData(Failure, 2u, "did not mint")]
    [InlineData(True, 0u, "minted another amount")]
    [InlineData(Nothing, 0u, "minted another amount")]
    [InlineData(True, 1u, "minted another amount")]
    [InlineData(True, 3u, "minted another amount")]
    public void Mint_NotDoneAsAsked_FailsWhole_AndGoesThroughLater(uint says, uint halves, string because)
    {
        SetMood("Mint", says, halves);

        MintThroughVotes().ShouldFail(because);

        byte[] id = IdOf(100, 1, token: Theirs);
        Assert.Equal((0, 0, false, 2u), (Held(Bob), _moody.Read(t => t.TotalSupply), IsMinted(id), VotesOf(id)));
        Assert.Equal(Capacity, Vault.Read(t => t.Available(_moody, In)));
        SetMood("Mint", True, 2);
        Vote(Validators[2], 100, token: Theirs).ShouldSucceed();
        Assert.Equal(100, Held(Bob));
    }

    [Fact]
    public void MintQueued_NotDone_StaysQueued()
    {
        Vault.As(Operator).TryCall(t => t.SetLimit(_moody, In, 99, 1)).ShouldSucceed();
        MintThroughVotes().ShouldSucceed();
        Vault.As(Operator).TryCall(t => t.SetLimit(_moody, In, 100, 1)).ShouldSucceed();
        Chain.Mine(1);
        SetMood("Mint", False, 0);
        byte[] id = IdOf(100, 1, token: Theirs);

        Vault.As(Alice).TryCall(t => t.MintQueued(id)).ShouldFail("did not mint");

        Assert.Equal((true, false), (IsQueued(id), IsMinted(id)));
        SetMood("Mint", True, 2);
        Vault.As(Alice).TryCall(t => t.MintQueued(id)).ShouldSucceed();
    }

    [Theory]
    [InlineData("TransferFrom", False, 2u, "did not move")]
    [InlineData("TransferFrom", Nothing, 2u, "did not move")]
    [InlineData("TransferFrom", Number, 2u, "did not move")]
    [InlineData("TransferFrom", Failure, 2u, "did not move")]
    [InlineData("TransferFrom", True, 0u, "moved another amount")]
    [InlineData("TransferFrom", True, 1u, "moved another amount")]
    [InlineData("TransferFrom", True, 3u, "moved another amount")]
    [InlineData("Burn", False, 2u, "did not burn")]
    [InlineData("Burn", Nothing, 2u, "did not burn")]
    [InlineData("Burn", Number, 2u, "did not burn")]
    [InlineData("Burn", Failure, 2u, "did not burn")]
    [InlineData("Burn", True, 0u, "burned another amount")]
    [InlineData("Burn", True, 1u, "burned another amount")]
    public void Burn_NotDoneAsAsked_FailsWhole(string method, uint says, uint halves, string because)
    {
        MintThroughVotes().ShouldSucceed();
        MintMore();
        SetMood(method, says, halves);
        Hash256 before = Chain.StateRoot;

        Burn(Bob, 50, token: _moody).ShouldFail(because);

        Assert.Equal(before, Chain.StateRoot);
        SetMood(method, True, 2);
        Burn(Bob, 50, token: _moody).ShouldSucceed();
        Assert.Equal(1ul, Vault.Read(t => t.BurnCount));
    }

    // So that a token that takes too much has it.
    private void MintMore()
    {
        for (int validator = 0; validator < 3; validator++)
            Vote(Validators[validator], 200, 2, token: Theirs).ShouldSucceed();
    }

    [Fact]
    public void Burn_WithTokensThatLieInTheVaultAlready_TakesTheSendersAllTheSame()
    {
        MintThroughVotes().ShouldSucceed();
        for (int validator = 0; validator < 3; validator++)
            Vote(Validators[validator], 70, 2, recipient: Vault, token: Theirs).ShouldSucceed();

        Burn(Bob, 60, token: _moody).ShouldSucceed();

        Assert.Equal((40, 70), (Held(Bob), Held(Vault)));
        Burn(Bob, 60, token: _moody).ShouldFail("did not move");
    }

    [Fact]
    public void LyingToken_ThatCannotMintAndBurn_MovesNothing() => MovesNothing(Chain.Deploy<LyingToken>(), "another amount");

    [Fact]
    public void FeeToken_ThatCannotMintAndBurn_MovesNothing() => MovesNothing(Chain.Deploy<FeeToken>(), "did not move");

    [Fact]
    public void SilentToken_ThatCannotMintAndBurn_MovesNothing() => MovesNothing(Chain.Deploy<SilentToken>(), "did not move");

    private void MovesNothing(Address token, string because)
    {
        byte[] remote = Remote("no bridge token");
        Vault.As(Operator).Call(t => t.AddToken(token, remote, Capacity, Refill));
        Vote(Validators[0], 10, token: remote).ShouldSucceed();
        Vote(Validators[1], 10, token: remote).ShouldSucceed();

        Vote(Validators[2], 10, token: remote).ShouldFail("did not mint");
        Burn(Bob, 10, token: token).ShouldFail(because);
    }
}
