using System.Numerics;
using DefiPay.Contracts.Tests.Support;
using DefiPay.Stratis;

namespace DefiPay.Contracts.Tests.BridgeVault;

/// <summary>A listed token that refuses, fails, says nothing, or does another thing than it says.</summary>
public class VaultMoodyTokenTests : VaultFixture
{
    private const uint True = 0;
    private const uint False = 1;
    private const uint Nothing = 2;
    private const uint Number = 3;
    private const uint Failure = 4;

    private static readonly byte[] Theirs = Remote("moody dollar");
    private readonly StratisAddress _moody;

    public VaultMoodyTokenTests()
    {
        _moody = Chain.Deploy("MoodyToken", Operator).Succeeded().NewContract;
        Call(Operator, "AddToken", _moody, Theirs, Capacity, Refill).Succeeded();
        foreach (string method in new[] { "Mint", "TransferFrom", "Burn" })
            SetMood(method, True, 2);
    }

    private void SetMood(string method, uint says, uint halves) => Chain.Call(_moody, Operator, "SetMood", method, says, halves).Succeeded();

    private BigInteger Held(StratisAddress account) => Chain.ReadAmount(_moody, "GetBalance", account);

    private CallResult MintThroughVotes()
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

        MintThroughVotes().Succeeded();

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

        MintThroughVotes().Failed(because);

        byte[] id = IdOf(100, 1, token: Theirs);
        Assert.Equal((0, 0, false, 2u), (Held(Bob), Chain.ReadAmount(_moody, "get_TotalSupply"), IsMinted(id), VotesOf(id)));
        Assert.Equal(Capacity, Chain.ReadAmount(Vault, "Available", _moody, In));
        SetMood("Mint", True, 2);
        Vote(Validators[2], 100, token: Theirs).Succeeded();
        Assert.Equal(100, Held(Bob));
    }

    [Fact]
    public void MintQueued_NotDone_StaysQueued()
    {
        Chain.Call(Vault, Operator, "SetLimit", _moody, In, (BigInteger)99, BigInteger.One).Succeeded();
        MintThroughVotes().Succeeded();
        Chain.Call(Vault, Operator, "SetLimit", _moody, In, (BigInteger)100, BigInteger.One).Succeeded();
        Chain.Height += 1;
        SetMood("Mint", False, 0);
        byte[] id = IdOf(100, 1, token: Theirs);

        Call(Alice, "MintQueued", id).Failed("did not mint");

        Assert.Equal((true, false), (IsQueued(id), IsMinted(id)));
        SetMood("Mint", True, 2);
        Call(Alice, "MintQueued", id).Succeeded();
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
        MintThroughVotes().Succeeded();
        MintMore();
        SetMood(method, says, halves);
        Hash256 before = Chain.StateRoot;

        Burn(Bob, 50, token: _moody).Failed(because);

        Assert.Equal(before, Chain.StateRoot);
        SetMood(method, True, 2);
        Burn(Bob, 50, token: _moody).Succeeded();
        Assert.Equal(1ul, Chain.Read(Vault, "get_BurnCount"));
    }

    // So that a token that takes too much has it.
    private void MintMore()
    {
        for (int validator = 0; validator < 3; validator++)
            Vote(Validators[validator], 200, 2, token: Theirs).Succeeded();
    }

    [Fact]
    public void Burn_WithTokensThatLieInTheVaultAlready_TakesTheSendersAllTheSame()
    {
        MintThroughVotes().Succeeded();
        for (int validator = 0; validator < 3; validator++)
            Vote(Validators[validator], 70, 2, recipient: Vault, token: Theirs).Succeeded();

        Burn(Bob, 60, token: _moody).Succeeded();

        Assert.Equal((40, 70), (Held(Bob), Held(Vault)));
        Burn(Bob, 60, token: _moody).Failed("did not move");
    }

    [Theory]
    [InlineData("LyingToken")]
    [InlineData("FeeToken")]
    [InlineData("SilentToken")]
    public void Tokens_ThatCannotMintAndBurn_MoveNothing(string contract)
    {
        StratisAddress token = Chain.Deploy(contract, Operator).Succeeded().NewContract;
        byte[] remote = Remote(contract);
        Call(Operator, "AddToken", token, remote, Capacity, Refill).Succeeded();
        Vote(Validators[0], 10, token: remote).Succeeded();
        Vote(Validators[1], 10, token: remote).Succeeded();

        Vote(Validators[2], 10, token: remote).Failed("did not mint");
        Burn(Bob, 10, token: token).Failed(contract == "LyingToken" ? "another amount" : "did not move");
    }
}
