using System.Numerics;
using DefiPay.ContractTesting;
using DefiPay.Stratis;
using Stratis.SmartContracts;

namespace DefiPay.Contracts.Tests;

public class StandardTokenTests : IDisposable
{
    private static readonly Address s_minter = TestAccount.Named("minter").Address;
    private static readonly Address s_alice = TestAccount.Named("alice").Address;
    private static readonly Address s_bob = TestAccount.Named("bob").Address;
    
    private readonly ContractTestChain _chain = NewChain();
    private readonly DeployedContract<StandardToken> _token;

    public StandardTokenTests() =>
        _token = _chain.As(s_minter).Deploy<StandardToken>("Test Dollar", "tUSD", 6);

    [Fact]
    public void Create_GivenNameSymbolDecimals_LogsThemAndMakesTheSenderMinter()
    {
        var created = NewChain().As(s_minter).TryDeploy<StandardToken>("Test Dollar", "tUSD", 6).ShouldSucceed();

        Assert.Equal(
            ["TokenCreatedLog(Name=Test Dollar, Symbol=tUSD, Decimals=6)", $"MinterChangedLog(Previous={Address.Zero.ToBase58()}, Current={s_minter.ToBase58()})"],
            created.Events);
        Assert.Equal("Test Dollar", _token.Read(t => t.Name));
        Assert.Equal("tUSD", _token.Read(t => t.Symbol));
        Assert.Equal(6, _token.Read(t => t.Decimals));
        Assert.Equal(s_minter, _token.Read(t => t.Minter));
        Assert.Equal(0, _token.Read(t => t.TotalSupply).ToBigInteger());
    }

    [Fact]
    public void Call_WithCoins_FailsBecauseNobodyCouldGetThemBack()
    {
        _token.As(s_minter).TryCall(t => t.Mint(s_minter, 10)).ShouldSucceed();
        _token.As(s_minter).TryCall(t => t.Approve(s_bob, 0, 10)).ShouldSucceed();
        _token.As(s_minter).TryCall(t => t.ProposeMinter(s_bob)).ShouldSucceed();

        _chain.As(s_minter).WithValue(1).TryDeploy<StandardToken>("Test Dollar", "tUSD", 6).ShouldFail("no coins");
        _token.As(s_minter).WithValue(1).TryCall(t => t.TransferTo(s_alice, 1)).ShouldFail("no coins");
        _token.As(s_bob).WithValue(1).TryCall(t => t.TransferFrom(s_minter, s_alice, 1)).ShouldFail("no coins");
        _token.As(s_alice).WithValue(1).TryCall(t => t.Approve(s_bob, 0, 1)).ShouldFail("no coins");
        _token.As(s_minter).WithValue(1).TryCall(t => t.Mint(s_alice, 1)).ShouldFail("no coins");
        _token.As(s_minter).WithValue(1).TryCall(t => t.Burn(1)).ShouldFail("no coins");
        _token.As(s_minter).WithValue(1).TryCall(t => t.ProposeMinter(s_alice)).ShouldFail("no coins");
        _token.As(s_bob).WithValue(1).TryCall(t => t.AcceptMinter()).ShouldFail("no coins");
    }

    [Theory]
    [InlineData("", "S", "name")]
    [InlineData("N", "", "symbol")]
    [InlineData("N", "SEVENTEENLETTERS!", "symbol")]
    public void Create_NameOrSymbolOutOfBounds_FailsAndNamesTheField(string name, string symbol, string field) =>
        NewChain().As(s_minter).TryDeploy<StandardToken>(name, symbol, 0).ShouldFail(field);

    [Fact]
    public void Mint_ByMinter_RaisesBalanceAndSupply()
    {
        var minted = _token.As(s_minter).TryCall(t => t.Mint(s_alice, 1_000)).ShouldSucceed();

        Assert.Equal([$"TransferLog(From={Address.Zero.ToBase58()}, To={s_alice.ToBase58()}, Amount=1000)"], minted.Events);
        Assert.Equal(1_000, Balance(s_alice));
        Assert.Equal(1_000, _token.Read(t => t.TotalSupply).ToBigInteger());
    }

    [Fact]
    public void Mint_BySomebodyElse_FailsAndChangesNothing()
    {
        Hash256 before = _chain.StateRoot;

        _token.As(s_alice).TryCall(t => t.Mint(s_alice, 1)).ShouldFail("only the minter mints");

        Assert.Equal(before, _chain.StateRoot);
    }

    [Fact]
    public void Mint_SupplyAboveTheMaximum_Fails()
    {
        _token.As(s_minter).TryCall(t => t.Mint(s_alice, UInt256.MaxValue)).ShouldSucceed();

        _token.As(s_minter).TryCall(t => t.Mint(s_bob, 1)).ShouldFail("OverflowException");
    }

    [Fact]
    public void Mint_ToTheZeroAddress_Fails() =>
        _token.As(s_minter).TryCall(t => t.Mint(Address.Zero, 1)).ShouldFail("zero address");

    [Fact]
    public void TransferTo_WithinTheBalance_MovesAndLogs()
    {
        Mint(s_alice, 100);

        var moved = _token.As(s_alice).TryCall(t => t.TransferTo(s_bob, 40)).ShouldSucceed();

        Assert.True(moved.Value);
        Assert.Equal([$"TransferLog(From={s_alice.ToBase58()}, To={s_bob.ToBase58()}, Amount=40)"], moved.Events);
        Assert.Equal((60, 40), (Balance(s_alice), Balance(s_bob)));
    }

    [Fact]
    public void TransferTo_ToOneself_ChangesNoBalance()
    {
        Mint(s_alice, 100);

        _token.As(s_alice).TryCall(t => t.TransferTo(s_alice, 100)).ShouldSucceed();

        Assert.Equal(100, Balance(s_alice));
    }

    [Theory]
    [InlineData(101, false)]
    [InlineData(1, true)]
    public void TransferTo_TooMuchOrToTheZeroAddress_ReturnsFalseWithoutAnEvent(int amount, bool toZero)
    {
        Mint(s_alice, 100);
        Hash256 before = _chain.StateRoot;

        var moved = _token.As(s_alice).TryCall(t => t.TransferTo(toZero ? Address.Zero : s_bob, amount)).ShouldSucceed();

        Assert.False(moved.Value);
        Assert.Empty(moved.Events);
        Assert.Equal(before, _chain.StateRoot);
    }

    [Fact]
    public void TransferFrom_WithinTheAllowance_MovesAndShrinksIt()
    {
        Mint(s_alice, 100);
        Approve(s_alice, s_bob, 0, 70);

        var moved = _token.As(s_bob).TryCall(t => t.TransferFrom(s_alice, s_bob, 30)).ShouldSucceed();

        Assert.True(moved.Value);
        Assert.Equal(40, _token.Read(t => t.Allowance(s_alice, s_bob)).ToBigInteger());
        Assert.Equal((70, 30), (Balance(s_alice), Balance(s_bob)));
    }

    [Theory]
    [InlineData(100, 20, 30)]
    [InlineData(10, 50, 30)]
    public void TransferFrom_AllowanceOrBalanceTooSmall_ReturnsFalseAndKeepsBoth(int balance, int allowance, int amount)
    {
        Mint(s_alice, balance);
        Approve(s_alice, s_bob, 0, allowance);

        var moved = _token.As(s_bob).TryCall(t => t.TransferFrom(s_alice, s_bob, amount)).ShouldSucceed();

        Assert.False(moved.Value);
        Assert.Equal(allowance, _token.Read(t => t.Allowance(s_alice, s_bob)).ToBigInteger());
        Assert.Equal(balance, Balance(s_alice));
    }

    [Fact]
    public void Approve_WithAStaleCurrentAmount_ReturnsFalse()
    {
        Approve(s_alice, s_bob, 0, 70);

        var approved = _token.As(s_alice).TryCall(t => t.Approve(s_bob, 0, 100)).ShouldSucceed();

        Assert.False(approved.Value);
        Assert.Equal(70, _token.Read(t => t.Allowance(s_alice, s_bob)).ToBigInteger());
    }

    [Fact]
    public void Burn_ByMinter_LowersItsBalanceAndTheSupply()
    {
        Mint(s_minter, 100);

        var burned = _token.As(s_minter).TryCall(t => t.Burn(30)).ShouldSucceed();

        Assert.Equal([$"TransferLog(From={s_minter.ToBase58()}, To={Address.Zero.ToBase58()}, Amount=30)"], burned.Events);
        Assert.Equal((70, 70), (Balance(s_minter), _token.Read(t => t.TotalSupply).ToBigInteger()));
    }

    [Fact]
    public void Burn_MoreThanTheBalanceOrBySomebodyElse_IsRefused()
    {
        Mint(s_minter, 10);
        Mint(s_alice, 10);

        Assert.False(_token.As(s_minter).TryCall(t => t.Burn(11)).ShouldSucceed().Value);
        _token.As(s_alice).TryCall(t => t.Burn(1)).ShouldFail("only the minter burns");
    }

    [Fact]
    public void AcceptMinter_AfterAProposal_MovesTheRoleForGood()
    {
        _token.As(s_minter).TryCall(t => t.ProposeMinter(s_bob)).ShouldSucceed();
        _token.As(s_minter).TryCall(t => t.Mint(s_alice, 1)).ShouldSucceed(); // a proposal alone changes nothing

        _token.As(s_bob).TryCall(t => t.AcceptMinter()).ShouldSucceed();

        _token.As(s_minter).TryCall(t => t.Mint(s_alice, 1)).ShouldFail("only the minter mints");
        _token.As(s_bob).TryCall(t => t.Mint(s_alice, 1)).ShouldSucceed();
        _token.As(s_bob).TryCall(t => t.AcceptMinter()).ShouldFail("only the proposed minter");
    }

    [Fact]
    public void AcceptMinter_WithoutAProposal_FailsForEverybody()
    {
        _token.As(s_alice).TryCall(t => t.AcceptMinter()).ShouldFail("only the proposed minter");
        _token.As(s_alice).TryCall(t => t.ProposeMinter(s_alice)).ShouldFail("only the minter proposes");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AnySequenceOfCalls_AgainstAModel_AgreesAndBalancesSumToTheSupply(ulong seed) =>
        TokenWalk.Property.Check(sequences: 1, steps: 120, seed);

    public void Dispose() => _chain.Dispose();

    private static ContractTestChain NewChain() => ContractTestChain.Start();

    private BigInteger Balance(Address account) => _token.Read(t => t.GetBalance(account)).ToBigInteger();

    private void Mint(Address to, UInt256 amount) => _token.As(s_minter).TryCall(t => t.Mint(to, amount)).ShouldSucceed();

    private void Approve(Address owner, Address spender, UInt256 current, UInt256 amount) =>
        Assert.True(_token.As(owner).TryCall(t => t.Approve(spender, current, amount)).ShouldSucceed().Value);
}
