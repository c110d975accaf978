using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Execution;

/// <summary>How gas goes down into calls, creates and transfers of a contract, and what comes back of it.</summary>
public class NestedGasTests
{
    private const string Members = """
        public bool Ask(Address to, ulong gas) { return Call(to, 0, "Small", null, gas).Success; }
        public bool AskWith(Address to, ulong amount) { return Call(to, amount, "Small").Success; }
        public int Small() { return 1; }
        public bool Make(ulong gas) { return Create<Child>(0, null, gas).Success; }
        public bool Pay(Address to, ulong amount) { return Transfer(to, amount).Success; }
        public bool BurnThenAsk(int rounds) { Waste(rounds); return Call(Address, 0, "Small").Success; }
        public bool BurnThenMake(int rounds) { Waste(rounds); return Create<Child>().Success; }
        public bool BurnThenPay(int rounds, Address to) { Waste(rounds); return Transfer(to, 0).Success; }
        public bool LetBurn(ulong gas) { var r = Call(Address, 0, "BurnAll", null, gas); State.SetBool("after", true); return r.Success; }
        public void BurnAll() { Waste(1_000_000); }
        public bool After() { return State.GetBool("after"); }
        public bool AskMissing() { return Call(Address, 0, "Missing").Success; }
        public uint Deep() { var r = Call(Address, 0, "Deep"); return r.Success ? (uint)r.ReturnValue + 1 : 1; }
        void Waste(int rounds) { for (int i = 0; i != rounds; i++) { } }
        public void SetRounds(int n) { State.SetInt32("n", n); }
        public override void Receive() { Waste(State.GetInt32("n")); }
        """;

    private const string Beside = "public class Child : SmartContract { public Child(ISmartContractState s) : base(s) { } }";

    private readonly SmallChain _chain;
    private readonly StratisAddress _contract;

    public NestedGasTests() => (_chain, _contract) = SmallChain.Of(Members, Beside);

    [Fact]
    public void Call_WithoutALimit_CostsBaseAndChildMore()
    {
        // The child: 10,000, ldc and ret.
        ulong own = Gas("Ask", Address(SmallChain.Bob), ContractParameter.Of(250_001ul));
        Assert.Equal(own + 10_002, Gas("Ask", Address(_contract), ContractParameter.Of(0ul)));
    }

    [Theory]
    [InlineData("Ask")]
    [InlineData("Make")]
    public void Limit_AboveWhatIsLeft_FailsWithoutCost(string method)
    {
        var arguments = method == "Ask" ? new[] { Address(_contract), ContractParameter.Of(250_001ul) } : [ContractParameter.Of(250_001ul)];
        var refused = _chain.Call(_contract, method, arguments);
        Assert.Equal("False", refused.Returned!.Text);
        Assert.InRange(refused.GasConsumed, 10_000ul, 10_030ul);
    }

    [Theory]
    [InlineData("Ask", 9_999ul)]
    [InlineData("Ask", 1ul)]
    [InlineData("Make", 11_999ul)]
    public void Limit_BelowTheBaseCost_RunsTheWholeTransactionOutOfGas(string method, ulong gas)
    {
        var limit = ContractParameter.Of(gas);
        var result = _chain.Call(_contract, method, method == "Ask" ? [Address(_contract), limit] : [limit]);

        Assert.False(result.Success);
        Assert.True(result.OutOfGas);
        Assert.Equal("Execution ran out of gas.", result.Error);
        // The whole budget is kept, though less is noted as used.
        Assert.InRange(result.GasConsumed, 10_000ul, 10_100ul);
        Assert.Equal(0ul, result.RefundSatoshi);
        Assert.Equal(25_000_000ul, result.MinerFeeSatoshi);
    }

    [Theory]
    [InlineData("BurnThenAsk", 10_000ul)]
    [InlineData("BurnThenMake", 12_000ul)]
    public void LessThanTheBaseCostLeft_FailsWithoutCost(string method, ulong least)
    {
        // The result is looked at after the attempt, for up to ten more.
        var (rounds, left) = RoundsThatLeave(method, least - 10, least - 20);
        var result = _chain.Call(_contract, method, rounds);

        Assert.True(result.Success, result.Error);
        Assert.Equal("False", result.Returned!.Text);
        Assert.Equal(left, 250_000 - result.GasConsumed);
    }

    [Theory]
    [InlineData(995ul, false, false)]
    [InlineData(995ul, true, false)]
    [InlineData(1_030ul, false, true)]
    [InlineData(9_900ul, false, true)]
    public void Transfer_WithLittleGasLeft_NeedsAThousand(ulong left, bool toContract, bool succeeds)
    {
        var (rounds, _) = RoundsThatLeave("BurnThenPay", left, left - 10, Address(SmallChain.Bob));
        var result = _chain.Call(_contract, "BurnThenPay", rounds, Address(toContract ? _contract : SmallChain.Bob));

        Assert.True(result.Success, result.Error);
        Assert.Equal(succeeds ? "True" : "False", result.Returned!.Text);
    }

    [Theory]
    [InlineData(1_030ul)]
    [InlineData(9_900ul)]
    public void Transfer_ToAContractWithLessThanTheBaseCostLeft_RunsTheWholeTransactionOutOfGas(ulong left)
    {
        var (rounds, _) = RoundsThatLeave("BurnThenPay", left, left - 10, Address(SmallChain.Bob));
        var result = _chain.Call(_contract, "BurnThenPay", rounds, Address(_contract));

        Assert.True(result.OutOfGas);
        Assert.Equal(0ul, result.RefundSatoshi);
    }

    [Fact]
    public void Receive_HasJustBelowTenThousandOfItsOwn()
    {
        int fits = 0;
        for (int rounds = 1_400; rounds < 1_440; rounds++)
        {
            _chain.Call(_contract, "SetRounds", ContractParameter.Of(rounds));
            ulong own = Gas("Receive") - 10_000;
            var paid = _chain.Call(_contract, "Pay", Address(_contract), ContractParameter.Of(0ul));

            Assert.True(paid.Success, paid.Error);
            Assert.Equal((own <= 9_999).ToString(), paid.Returned!.Text);
            fits += own <= 9_999 ? 1 : 0;
        }

        Assert.InRange(fits, 1, 39);
    }

    [Fact]
    public void ChildOutOfGas_FailsTheChildAlone_AndItsBudgetIsUsed()
    {
        ulong none = Gas("LetBurn", ContractParameter.Of(250_001ul));
        var result = _chain.Call(_contract, "LetBurn", ContractParameter.Of(30_000ul));

        Assert.True(result.Success, result.Error);
        Assert.Equal("False", result.Returned!.Text);
        Assert.Equal("True", _chain.Text(_contract, "After"));
        Assert.Equal(none + 30_000, result.GasConsumed);
    }

    [Fact]
    public void FailedChild_IsPaidLikeAnyOther()
    {
        var result = _chain.Call(_contract, "AskMissing");
        Assert.Equal("False", result.Returned!.Text);
        Assert.InRange(result.GasConsumed, 20_010ul, 20_030ul);
    }

    [Fact]
    public void AmountAboveTheBalance_FailsWithoutCost()
    {
        ulong free = Gas("AskWith", Address(SmallChain.Bob), ContractParameter.Of(1ul));
        Assert.InRange(free, 10_000ul, 10_030ul);
        Assert.Equal("False", _chain.Text(_contract, "AskWith", Address(_contract), ContractParameter.Of(1ul)));
        Assert.Equal("False", _chain.Text(_contract, "Pay", Address(SmallChain.Bob), ContractParameter.Of(1ul)));
    }

    [Fact]
    public void CallsInsideCalls_AreLimitedByGasAlone() => Assert.Equal("24", _chain.Text(_contract, "Deep"));

    [Fact]
    public void OutOfGas_KeepsTheWholeBudget_AnyOtherFailureGivesTheRestBack()
    {
        var ranOut = _chain.Call(_contract, "BurnAll");
        Assert.True(ranOut.OutOfGas);
        Assert.Equal((250_000ul, 0ul, 25_000_000ul), (ranOut.GasConsumed, ranOut.RefundSatoshi, ranOut.MinerFeeSatoshi));

        var failed = _chain.Call(_contract, "Missing");
        Assert.Equal((10_000ul, 24_000_000ul, 1_000_000ul), (failed.GasConsumed, failed.RefundSatoshi, failed.MinerFeeSatoshi));
    }

    /// <summary>A number of rounds after which about so much gas is left, once the method has got to its last call.</summary>
    private (ContractParameter Rounds, ulong Left) RoundsThatLeave(string method, ulong most, ulong least, params ContractParameter[] more)
    {
        // What the method costs without the call at its end is what it costs when the call is refused for lack of gas; each round costs the same.
        ulong call = method == "BurnThenPay" ? 1_000ul : method == "BurnThenAsk" ? 10_002ul : 12_009ul;
        ulong fixedCost = Gas(method, [ContractParameter.Of(0), .. more]) - call;
        ulong round = Gas(method, [ContractParameter.Of(1), .. more]) - call - fixedCost;
        ulong rounds = (250_000 - most - fixedCost + round - 1) / round;
        ulong left = 250_000 - fixedCost - (rounds * round);
        Assert.InRange(left, least, most);
        return (ContractParameter.Of((int)rounds), left);
    }

    private ulong Gas(string method, params ContractParameter[] arguments)
    {
        var result = _chain.Call(_contract, method, arguments);
        Assert.True(result.Success, result.Error);
        return result.GasConsumed;
    }

    private static ContractParameter Address(StratisAddress address) => ContractParameter.Of(address);
}
