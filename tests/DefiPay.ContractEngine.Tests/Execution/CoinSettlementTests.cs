using DefiPay.ContractEngine.Execution;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Tests.Execution;

/// <summary>
/// Where coins are after a transaction: a contract owns one unspent output at most, and when coins move, one generated transaction spends what all
/// that took part had and pays everyone anew, the largest output first.
/// </summary>
public class CoinSettlementTests
{
    private const string Members = """
        public void Deposit() { }
        public bool Pay(Address to, ulong n) { return Transfer(to, n).Success; }
        public bool PayThree(Address a, Address b, Address c, ulong n) { return Transfer(a, n).Success & Transfer(b, 2 * n).Success & Transfer(c, n).Success; }
        public bool PayAndFail(Address to, ulong n) { Transfer(to, n); Assert(false, "no"); return true; }
        public bool TryPayAndFail(Address to, ulong n) { return Call(Address, 0, "PayAndFail", new object[] { to, n }).Success; }
        public ulong PayAndLook(Address to, ulong n) { Transfer(to, n); return Balance; }
        public bool PayTo(Address to, ulong n) { return Call(to, n, "Deposit").Success; }
        public Address Spawn(ulong n) { return Create<K>(n).NewContractAddress; }
        public override void Receive() { }
        """;

    private readonly SmallChain _chain;
    private readonly StratisAddress _contract;

    public CoinSettlementTests() => (_chain, _contract) = SmallChain.Of(Members);

    [Fact]
    public void FirstCoins_WithoutTransfers_StayInTheTransactionsOwnOutput()
    {
        var result = _chain.Call(_contract, "Deposit", 250_000, 500);

        Assert.Null(result.GeneratedTransaction);
        var unspent = _chain.State.GetUnspent(_contract)!;
        Assert.Equal((_chain.LastId, 0u, 500ul), (unspent.TransactionId, unspent.Index, unspent.ValueSatoshi));
    }

    [Fact]
    public void NoCoinsAndNoTransfers_GenerateNothing()
    {
        Assert.Null(_chain.Call(_contract, "Deposit").GeneratedTransaction);
        Assert.Null(_chain.Call(_contract, "Pay", Address(SmallChain.Bob), Number(0)).GeneratedTransaction);
        Assert.Null(_chain.State.GetUnspent(_contract));
    }

    [Fact]
    public void FurtherCoins_AreCondensedWithThoseThatWereThere()
    {
        _chain.Call(_contract, "Deposit", 250_000, 500);
        var first = _chain.LastId;
        var generated = _chain.Call(_contract, "Deposit", 250_000, 70).GeneratedTransaction!;

        Assert.Equal([new OutPoint(_chain.LastId, 0), new OutPoint(first, 0)], generated.Inputs.Select(input => input.Previous));
        Assert.All(generated.Inputs, input => Assert.Equal([ContractOpcode.Spend], input.Script));
        AssertOutputs(generated, (_contract, 570, true));
        Assert.Equal(generated.Id, _chain.State.GetUnspent(_contract)!.TransactionId);
    }

    [Fact]
    public void Transfers_ToWallets_ArePaidLargestFirst_AndTheRestComesBack()
    {
        var (a, b, c) = (SmallChain.Bob, SmallChain.Alice, SmallChain.Miner);
        var generated = _chain.Call(_contract, "PayThree", 250_000, 1_000, Address(a), Address(b), Address(c), Number(100)).GeneratedTransaction!;

        // Equal ones stand in the order in which they were first named.
        AssertOutputs(generated, (_contract, 600, true), (b, 200, false), (a, 100, false), (c, 100, false));
        var unspent = _chain.State.GetUnspent(_contract)!;
        Assert.Equal((generated.Id, 0u, 600ul), (unspent.TransactionId, unspent.Index, unspent.ValueSatoshi));
    }

    [Fact]
    public void AllOfIt_Transferred_LeavesTheContractWithoutAnOutput()
    {
        _chain.Call(_contract, "Deposit", 250_000, 500);
        var generated = _chain.Call(_contract, "Pay", Address(SmallChain.Bob), Number(500)).GeneratedTransaction!;

        AssertOutputs(generated, (SmallChain.Bob, 500, false));
        Assert.Null(_chain.State.GetUnspent(_contract));
        Assert.Equal("0", _chain.Text(_contract, "get_Balance"));
    }

    [Fact]
    public void Transfer_ToItself_ChangesNoBalance()
    {
        _chain.Call(_contract, "Deposit", 250_000, 500);
        var result = _chain.Call(_contract, "Pay", Address(_contract), Number(200));

        Assert.Equal("True", result.Returned!.Text);
        Assert.Equal(new InternalTransfer(_contract, _contract, 200), Assert.Single(result.InternalTransfers));
        AssertOutputs(result.GeneratedTransaction!, (_contract, 500, true));
    }

    [Fact]
    public void Transfer_ToAddressZero_PaysNobodysWallet()
    {
        var generated = _chain.Call(_contract, "Pay", 250_000, 500, Address(default), Number(200)).GeneratedTransaction!;
        AssertOutputs(generated, (_contract, 300, true), (default, 200, false));
    }

    [Fact]
    public void CoinsHandedToOtherContracts_BecomeTheirOneOutput()
    {
        var spawned = _chain.Call(_contract, "Spawn", 250_000, 1_000, Number(400));
        var child = TransactionScope.AddressOf(_chain.LastId, 0);
        AssertOutputs(spawned.GeneratedTransaction!, (_contract, 600, true), (child, 400, true));

        var called = _chain.Call(_contract, "PayTo", Address(child), Number(500)).GeneratedTransaction!;

        // Both had the outputs of the same generated transaction.
        Assert.Equal([new OutPoint(spawned.GeneratedTransaction!.Id, 0), new OutPoint(spawned.GeneratedTransaction.Id, 1)], called.Inputs.Select(input => input.Previous).Order(OutPoints));
        AssertOutputs(called, (child, 900, true), (_contract, 100, true));
        Assert.Equal("900", _chain.Text(child, "get_Balance"));
    }

    [Fact]
    public void Balance_CountsWhatCameAndWhatWentInTheSameTransaction() =>
        Assert.Equal("750", _chain.Call(_contract, "PayAndLook", 250_000, 1_000, Address(SmallChain.Bob), Number(250)).Returned!.Text);

    [Fact]
    public void FailedTransaction_GivesItsCoinsBackAndMovesNothing()
    {
        _chain.Call(_contract, "Deposit", 250_000, 500);
        var before = _chain.State.GetUnspent(_contract);
        var result = _chain.Call(_contract, "PayAndFail", 250_000, 70, Address(SmallChain.Bob), Number(100));

        Assert.Equal(new OutPoint(_chain.LastId, 0), Assert.Single(result.GeneratedTransaction!.Inputs).Previous);
        AssertOutputs(result.GeneratedTransaction, (SmallChain.Alice, 70, false));
        Assert.Equal(before, _chain.State.GetUnspent(_contract));
    }

    [Fact]
    public void OutOfGas_GivesTheCoinsBackAllTheSame()
    {
        var result = _chain.Call(_contract, "Pay", 10_001, 70, Address(SmallChain.Bob), Number(1));
        Assert.True(result.OutOfGas);
        AssertOutputs(result.GeneratedTransaction!, (SmallChain.Alice, 70, false));
    }

    [Fact]
    public void FailedNestedCall_TakesItsTransfersBack()
    {
        var result = _chain.Call(_contract, "TryPayAndFail", 250_000, 70, Address(SmallChain.Bob), Number(50));

        Assert.Equal("False", result.Returned!.Text);
        Assert.Empty(result.InternalTransfers);
        Assert.Null(result.GeneratedTransaction);
        Assert.Equal("70", _chain.Text(_contract, "get_Balance"));
    }

    private static Comparer<OutPoint> OutPoints { get; } = Comparer<OutPoint>.Create((a, b) => a.Index.CompareTo(b.Index));

    private static void AssertOutputs(Transaction generated, params (StratisAddress Owner, ulong Value, bool IsContract)[] expected) => Assert.Equal(
        expected.Select(output => (Convert.ToHexString(output.IsContract ? Script.InternalContractTransfer(output.Owner) : Script.PayToPublicKeyHash(output.Owner)), output.Value)),
        generated.Outputs.Select(output => (Convert.ToHexString(output.Script), output.ValueSatoshi)));

    private static ContractParameter Address(StratisAddress address) => ContractParameter.Of(address);

    private static ContractParameter Number(ulong number) => ContractParameter.Of(number);
}
