using System.Numerics;
using DefiPay.Contracts.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Contracts.Tests.Support.ContractChain;

namespace DefiPay.Contracts.Tests.StandardToken;

public class StandardTokenTests
{
    private static readonly StratisAddress s_minter = Wallet("minter");
    private static readonly StratisAddress s_alice = Wallet("alice");
    private static readonly StratisAddress s_bob = Wallet("bob");
    private static readonly BigInteger s_max = BigInteger.Pow(2, 256) - 1;

    private readonly ContractChain _chain = new();
    private readonly StratisAddress _token;

    public StandardTokenTests() =>
        _token = _chain.Deploy("StandardToken", s_minter, "Test Dollar", "tUSD", (byte)6).Succeeded().NewContract;

    [Fact]
    public void Create_GivenNameSymbolDecimals_LogsThemAndMakesTheSenderMinter()
    {
        var created = new ContractChain().Deploy("StandardToken", s_minter, "Test Dollar", "tUSD", (byte)6).Succeeded();

        Assert.Equal(
            ["TokenCreatedLog(Name=Test Dollar, Symbol=tUSD, Decimals=6)", $"MinterChangedLog(Previous={StratisAddress.Zero}, Current={s_minter})"],
            created.Events);
        Assert.Equal("Test Dollar", _chain.Read(_token, "get_Name"));
        Assert.Equal("tUSD", _chain.Read(_token, "get_Symbol"));
        Assert.Equal((byte)6, _chain.Read(_token, "get_Decimals"));
        Assert.Equal(s_minter.ToString(), _chain.Read(_token, "get_Minter")!.ToString());
        Assert.Equal(0, _chain.ReadAmount(_token, "get_TotalSupply"));
    }

    [Fact]
    public void Call_WithCoins_FailsBecauseNobodyCouldGetThemBack()
    {
        _chain.Call(_token, s_minter, "Mint", s_minter, (BigInteger)10).Succeeded();
        _chain.Call(_token, s_minter, "Approve", s_bob, BigInteger.Zero, (BigInteger)10).Succeeded();
        _chain.Call(_token, s_minter, "ProposeMinter", s_bob).Succeeded();

        _chain.DeployWithCoins("StandardToken", s_minter, "Test Dollar", "tUSD", (byte)6).Failed("no coins");
        _chain.CallWithCoins(_token, s_minter, "TransferTo", s_alice, BigInteger.One).Failed("no coins");
        _chain.CallWithCoins(_token, s_bob, "TransferFrom", s_minter, s_alice, BigInteger.One).Failed("no coins");
        _chain.CallWithCoins(_token, s_alice, "Approve", s_bob, BigInteger.Zero, BigInteger.One).Failed("no coins");
        _chain.CallWithCoins(_token, s_minter, "Mint", s_alice, BigInteger.One).Failed("no coins");
        _chain.CallWithCoins(_token, s_minter, "Burn", BigInteger.One).Failed("no coins");
        _chain.CallWithCoins(_token, s_minter, "ProposeMinter", s_alice).Failed("no coins");
        _chain.CallWithCoins(_token, s_bob, "AcceptMinter").Failed("no coins");
    }

    [Theory]
    [InlineData("", "S", "name")]
    [InlineData("N", "", "symbol")]
    [InlineData("N", "SEVENTEENLETTERS!", "symbol")]
    public void Create_NameOrSymbolOutOfBounds_FailsAndNamesTheField(string name, string symbol, string field) =>
        new ContractChain().Deploy("StandardToken", s_minter, name, symbol, (byte)0).Failed(field);

    [Fact]
    public void Mint_ByMinter_RaisesBalanceAndSupply()
    {
        var minted = _chain.Call(_token, s_minter, "Mint", s_alice, (BigInteger)1_000).Succeeded();

        Assert.Equal([$"TransferLog(From={StratisAddress.Zero}, To={s_alice}, Amount=1000)"], minted.Events);
        Assert.Equal(1_000, Balance(s_alice));
        Assert.Equal(1_000, _chain.ReadAmount(_token, "get_TotalSupply"));
    }

    [Fact]
    public void Mint_BySomebodyElse_FailsAndChangesNothing()
    {
        Hash256 before = _chain.StateRoot;

        _chain.Call(_token, s_alice, "Mint", s_alice, (BigInteger)1).Failed("only the minter mints");

        Assert.Equal(before, _chain.StateRoot);
    }

    [Fact]
    public void Mint_SupplyAboveTheMaximum_Fails()
    {
        _chain.Call(_token, s_minter, "Mint", s_alice, s_max).Succeeded();

        _chain.Call(_token, s_minter, "Mint", s_bob, BigInteger.One).Failed("OverflowException");
    }

    [Fact]
    public void Mint_ToTheZeroAddress_Fails() =>
        _chain.Call(_token, s_minter, "Mint", StratisAddress.Zero, BigInteger.One).Failed("zero address");

    [Fact]
    public void TransferTo_WithinTheBalance_MovesAndLogs()
    {
        Mint(s_alice, 100);

        var moved = _chain.Call(_token, s_alice, "TransferTo", s_bob, (BigInteger)40).Succeeded();

        Assert.Equal(true, moved.Value);
        Assert.Equal([$"TransferLog(From={s_alice}, To={s_bob}, Amount=40)"], moved.Events);
        Assert.Equal((60, 40), (Balance(s_alice), Balance(s_bob)));
    }

    [Fact]
    public void TransferTo_ToOneself_ChangesNoBalance()
    {
        Mint(s_alice, 100);

        _chain.Call(_token, s_alice, "TransferTo", s_alice, (BigInteger)100).Succeeded();

        Assert.Equal(100, Balance(s_alice));
    }

    [Theory]
    [InlineData(101, false)]
    [InlineData(1, true)]
    public void TransferTo_TooMuchOrToTheZeroAddress_ReturnsFalseWithoutAnEvent(int amount, bool toZero)
    {
        Mint(s_alice, 100);
        Hash256 before = _chain.StateRoot;

        var moved = _chain.Call(_token, s_alice, "TransferTo", toZero ? StratisAddress.Zero : s_bob, (BigInteger)amount).Succeeded();

        Assert.Equal(false, moved.Value);
        Assert.Empty(moved.Events);
        Assert.Equal(before, _chain.StateRoot);
    }

    [Fact]
    public void TransferFrom_WithinTheAllowance_MovesAndShrinksIt()
    {
        Mint(s_alice, 100);
        Approve(s_alice, s_bob, 0, 70);

        var moved = _chain.Call(_token, s_bob, "TransferFrom", s_alice, s_bob, (BigInteger)30).Succeeded();

        Assert.Equal(true, moved.Value);
        Assert.Equal(40, _chain.ReadAmount(_token, "Allowance", s_alice, s_bob));
        Assert.Equal((70, 30), (Balance(s_alice), Balance(s_bob)));
    }

    [Theory]
    [InlineData(100, 20, 30)]
    [InlineData(10, 50, 30)]
    public void TransferFrom_AllowanceOrBalanceTooSmall_ReturnsFalseAndKeepsBoth(int balance, int allowance, int amount)
    {
        Mint(s_alice, balance);
        Approve(s_alice, s_bob, 0, allowance);

        var moved = _chain.Call(_token, s_bob, "TransferFrom", s_alice, s_bob, (BigInteger)amount).Succeeded();

        Assert.Equal(false, moved.Value);
        Assert.Equal(allowance, _chain.ReadAmount(_token, "Allowance", s_alice, s_bob));
        Assert.Equal(balance, Balance(s_alice));
    }

    [Fact]
    public void Approve_WithAStaleCurrentAmount_ReturnsFalse()
    {
        Approve(s_alice, s_bob, 0, 70);

        var approved = _chain.Call(_token, s_alice, "Approve", s_bob, BigInteger.Zero, (BigInteger)100).Succeeded();

        Assert.Equal(false, approved.Value);
        Assert.Equal(70, _chain.ReadAmount(_token, "Allowance", s_alice, s_bob));
    }

    [Fact]
    public void Burn_ByMinter_LowersItsBalanceAndTheSupply()
    {
        Mint(s_minter, 100);

        var burned = _chain.Call(_token, s_minter, "Burn", (BigInteger)30).Succeeded();

        Assert.Equal([$"TransferLog(From={s_minter}, To={StratisAddress.Zero}, Amount=30)"], burned.Events);
        Assert.Equal((70, 70), (Balance(s_minter), _chain.ReadAmount(_token, "get_TotalSupply")));
    }

    [Fact]
    public void Burn_MoreThanTheBalanceOrBySomebodyElse_IsRefused()
    {
        Mint(s_minter, 10);
        Mint(s_alice, 10);

        Assert.Equal(false, _chain.Call(_token, s_minter, "Burn", (BigInteger)11).Succeeded().Value);
        _chain.Call(_token, s_alice, "Burn", BigInteger.One).Failed("only the minter burns");
    }

    [Fact]
    public void AcceptMinter_AfterAProposal_MovesTheRoleForGood()
    {
        _chain.Call(_token, s_minter, "ProposeMinter", s_bob).Succeeded();
        _chain.Call(_token, s_minter, "Mint", s_alice, BigInteger.One).Succeeded(); // a proposal alone changes nothing

        _chain.Call(_token, s_bob, "AcceptMinter").Succeeded();

        _chain.Call(_token, s_minter, "Mint", s_alice, BigInteger.One).Failed("only the minter mints");
        _chain.Call(_token, s_bob, "Mint", s_alice, BigInteger.One).Succeeded();
        _chain.Call(_token, s_bob, "AcceptMinter").Failed("only the proposed minter");
    }

    [Fact]
    public void AcceptMinter_WithoutAProposal_FailsForEverybody()
    {
        _chain.Call(_token, s_alice, "AcceptMinter").Failed("only the proposed minter");
        _chain.Call(_token, s_alice, "ProposeMinter", s_alice).Failed("only the minter proposes");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AnySequenceOfCalls_AgainstAModel_AgreesAndBalancesSumToTheSupply(int seed)
    {
        var random = new Random(seed);
        StratisAddress[] accounts = [s_minter, s_alice, s_bob, Wallet("carol")];
        var model = new TokenModel(s_minter);
        for (int step = 0; step < 120; step++)
        {
            StratisAddress sender = accounts[random.Next(accounts.Length)];
            StratisAddress other = accounts[random.Next(accounts.Length)];
            StratisAddress third = accounts[random.Next(accounts.Length)];
            BigInteger amount = random.Next(0, 60);
            (string method, object[] arguments, object? expected) = random.Next(5) switch
            {
                0 => ("Mint", new object[] { other, amount }, model.Mint(sender, other, amount)),
                1 => ("Burn", [amount], model.Burn(sender, amount)),
                2 => ("TransferTo", [other, amount], model.Move(sender, other, amount)),
                3 => ("Approve", [other, model.Allowance(sender, other), amount], model.Approve(sender, other, amount)),
                _ => ("TransferFrom", [other, third, amount], (object)model.TransferFrom(sender, other, third, amount)),
            };

            var result = _chain.Call(_token, sender, method, arguments);

            Assert.Equal(expected, result.Success ? result.Value ?? TokenModel.Done : TokenModel.Failed);
            Assert.Equal(accounts.Select(model.Balance), accounts.Select(Balance));
            Assert.Equal(_chain.ReadAmount(_token, "get_TotalSupply"), accounts.Select(Balance).Aggregate(BigInteger.Add));
        }
    }

    private BigInteger Balance(StratisAddress account) => _chain.ReadAmount(_token, "GetBalance", account);

    private void Mint(StratisAddress to, BigInteger amount) => _chain.Call(_token, s_minter, "Mint", to, amount).Succeeded();

    private void Approve(StratisAddress owner, StratisAddress spender, BigInteger current, BigInteger amount) =>
        Assert.Equal(true, _chain.Call(_token, owner, "Approve", spender, current, amount).Succeeded().Value);
}
