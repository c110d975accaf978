using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Mempool;

public sealed class RefusalTests : IDisposable
{
    private static readonly StratisAddress Nobody = new(new byte[20]);

    private readonly TestChain _test = new();

    public void Dispose() => _test.Dispose();

    /// <summary>Gas price, gas limit, whether it creates, fee on top of the gas; and the node's code.</summary>
    [Theory]
    [InlineData(0, 50_000, false, "gas-price-less-than-minimum")]
    [InlineData(1, 50_000, false, "insufficient-fee")]
    [InlineData(99, 50_000, false, "insufficient-fee")]
    [InlineData(99, 9_999, false, "gas-limit-less-than-base-fee")]
    [InlineData(10_001, 50_000, false, "gas-price-more-than-maximum")]
    [InlineData(100, 9_999, false, "gas-limit-less-than-base-fee")]
    [InlineData(100, 11_999, true, "gas-limit-less-than-create-fee")]
    [InlineData(100, 250_001, false, "total-gas-value-greater-than-hard-limit")]
    public void Accept_GasOutOfRange_IsRefusedWithTheNodesCode(ulong price, ulong limit, bool creates, string code)
    {
        var script = creates ? ContractScript.Create([1], price, limit) : ContractScript.Call(Nobody, "M", price, limit);

        AssertRefused(code, _test.Contract(Alice, script));
    }

    /// <summary>The node reads the version of the virtual machine and never looks at it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-1)]
    public async Task Accept_AnyVersionOfTheVirtualMachine_IsExecutedAsTheFirst(int version)
    {
        var counter = await _test.DeployCounterAsync();
        var usual = Call(counter, "Add", ContractParameter.Of(3ul));
        var script = usual.Encode();
        BitConverter.TryWriteBytes(script.AsSpan(1), version);
        Assert.True(ContractScript.TryDecode(script, out var odd, out _));

        var first = _test.Contract(Alice, usual);
        _test.Accept(first);
        await _test.MineAsync();
        var other = _test.Contract(Alice, odd);
        _test.Accept(other);
        await _test.MineAsync();

        Assert.Contains(_test.Tip.Block.Transactions, transaction => transaction.Id == other.Id && transaction.Outputs.Any(output => output.Script.AsSpan().SequenceEqual(script)));
        var receipts = new[] { first, other }.Select(transaction => _test.Chain.FindReceipt(transaction.Id)!).ToArray();
        Assert.All(receipts, receipt => Assert.True(receipt.Success, receipt.Error));
        Assert.Equal(receipts[0].Receipt.GasUsed, receipts[1].Receipt.GasUsed);
        Assert.Equal("Add", receipts[1].MethodName);
    }

    [Fact]
    public void Accept_FeeBelowTheGas_IsRefused()
    {
        var coin = _test.CoinsOf(Alice)[0];
        var call = ContractScript.Call(Nobody, "M", 100, 50_000).Encode();

        AssertRefused("total-gas-value-greater-than-total-fee", Spend(coin, new TransactionOutput(coin.ValueSatoshi - 4_999_999, call)));
    }

    [Fact]
    public void Accept_MalformedCallData_IsRefused() =>
        AssertRefused("invalid-calldata-format", Spend(_test.CoinsOf(Alice)[0], new TransactionOutput(0, [ContractOpcode.Call, 1, 2])));

    [Fact]
    public void Accept_TwoContractOutputs_IsRefused()
    {
        var call = ContractScript.Call(Nobody, "M", 100, 50_000).Encode();

        AssertRefused("multiple-smartcontractexec-outputs", Spend(_test.CoinsOf(Alice)[0], new TransactionOutput(0, call), new TransactionOutput(0, call)));
    }

    [Fact]
    public void Accept_FeeBelowRelay_IsRefused()
    {
        var coin = _test.CoinsOf(Alice)[0];

        AssertRefused("insufficient-priority", Spend(coin, new TransactionOutput(coin.ValueSatoshi - 1_000, Script.PayToPublicKeyHash(Bob.Address))));
    }

    [Fact]
    public void Accept_SeveralThingsWrong_NamesTheOneThatANodeFindsFirst()
    {
        var coin = _test.CoinsOf(Alice)[0];
        var waiting = _test.Pay(Alice, Bob.Address);
        var spent = waiting.Inputs[0].Previous;
        var badGas = ContractScript.Call(Nobody, "M", 10_001, 1).Encode();
        byte[] malformed = [ContractOpcode.Call, 1, 2];
        _test.Accept(waiting);

        AssertRefused("insufficient-priority", Spend(coin with { OutPoint = _test.CoinsOf(Alice)[1].OutPoint }, new TransactionOutput(coin.ValueSatoshi, malformed)));
        AssertRefused("txn-mempool-conflict", Spend(coin with { OutPoint = spent }, new TransactionOutput(0, badGas)));
        AssertRefused("disallowed-input-script", new Transaction([new TransactionInput(spent, [])], [new TransactionOutput(0, badGas)]));
        AssertRefused("multiple-smartcontractexec-outputs", new Transaction(
            [new TransactionInput(spent, [])], [new TransactionOutput(0, badGas), new TransactionOutput(0, malformed), new TransactionOutput(0, [0x51])]));
        AssertRefused("bad-txns-inputs-duplicate", new Transaction(
            [new TransactionInput(spent, [ContractOpcode.Spend]), new TransactionInput(spent, [])], [new TransactionOutput(0, [0x51])]));
    }

    [Fact]
    public void Accept_OutputsAboveInputs_IsRefused()
    {
        var coin = _test.CoinsOf(Alice)[0];

        AssertRefused("bad-txns-in-belowout", Spend(coin, new TransactionOutput(coin.ValueSatoshi + 1, Script.PayToPublicKeyHash(Bob.Address))));
    }

    [Theory]
    [InlineData(new[] { ulong.MaxValue }, "bad-txns-vout-toolarge")]
    [InlineData(new[] { StratisNetwork.MoneyMaxSatoshi, 1ul }, "bad-txns-txouttotal-toolarge")]
    [InlineData(new[] { ulong.MaxValue - 1, 3ul }, "bad-txns-vout-toolarge")]
    public void Accept_MoreMoneyThanThereIs_IsRefused(ulong[] values, string code) =>
        AssertRefused(code, Spend(_test.CoinsOf(Alice)[0], [.. values.Select(value => new TransactionOutput(value, Script.PayToPublicKeyHash(Bob.Address)))]));

    [Fact]
    public void Accept_UnknownCoin_IsRefused() => AssertRefused(
        "bad-txns-inputs-missingorspent", TransactionBuilder.BuildPayment(Alice, [new SpendableCoin(new OutPoint(Hash256.Zero, 3), 5_000_000)], Bob.Address, 1));

    [Fact]
    public async Task Accept_CoinSpentInABlock_IsRefused()
    {
        var coins = _test.CoinsOf(Alice);
        _test.Accept(TransactionBuilder.BuildPayment(Alice, coins, Bob.Address, 1));
        await _test.MineAsync();

        AssertRefused("bad-txns-inputs-missingorspent", TransactionBuilder.BuildPayment(Alice, coins, Bob.Address, 2));
    }

    [Fact]
    public void Accept_CoinThatAWaitingTransactionSpends_IsRefused()
    {
        var coins = _test.CoinsOf(Alice);
        _test.Accept(TransactionBuilder.BuildPayment(Alice, coins, Bob.Address, 1));

        AssertRefused("txn-mempool-conflict", TransactionBuilder.BuildPayment(Alice, coins, Bob.Address, 2));
    }

    [Fact]
    public void Accept_SignedBySomebodyElse_IsRefused() =>
        AssertRefused("mandatory-script-verify-flag-failed", TransactionBuilder.BuildPayment(Bob, _test.CoinsOf(Alice), Bob.Address, 1));

    [Fact]
    public void Accept_ChangedAfterSigning_IsRefused()
    {
        var signed = _test.Pay(Alice, Bob.Address);
        var changed = new Transaction(signed.Inputs, [new TransactionOutput(999, signed.Outputs[0].Script), signed.Outputs[1]]);

        AssertRefused("mandatory-script-verify-flag-failed", changed);
    }

    [Theory]
    [InlineData(new byte[0], "disallowed-input-script")]
    [InlineData(new byte[] { 0x51 }, "disallowed-input-script")]
    [InlineData(new byte[] { 1, 1 }, "disallowed-input-script")]
    [InlineData(new byte[] { 0x76 }, "disallowed-input-script")]
    [InlineData(new byte[] { 5, 1 }, "disallowed-input-script")]
    [InlineData(new byte[] { 0, 0 }, "mandatory-script-verify-flag-failed")]
    [InlineData(new byte[] { 0 }, "mandatory-script-verify-flag-failed")]
    public void Accept_OtherInputScript_IsRefused(byte[] script, string code)
    {
        var signed = _test.Pay(Alice, Bob.Address);

        AssertRefused(code, new Transaction([new TransactionInput(signed.Inputs[0].Previous, script)], signed.Outputs));
    }

    [Fact]
    public async Task Accept_SpendOpcode_IsRefusedEvenForAContractsCoin()
    {
        var counter = await _test.DeployCounterAsync();
        _test.Accept(_test.Contract(Alice, Call(counter, "Deposit"), amountSatoshi: 5_000_000));
        await _test.MineAsync();
        var coin = _test.Chain.StateAt(_test.Tip.Height).GetUnspent(counter)!;
        var input = new TransactionInput(new OutPoint(coin.TransactionId, coin.Index), [ContractOpcode.Spend]);

        AssertRefused(
            "opspend-in-mempool", new Transaction([input], [new TransactionOutput(1, Script.PayToPublicKeyHash(Bob.Address))]));
    }

    [Fact]
    public async Task Accept_PlainPaymentToAContract_IsRefused()
    {
        var counter = await _test.DeployCounterAsync();

        AssertRefused("p2pkh-to-contract", _test.Pay(Alice, counter));
    }

    [Fact]
    public void Accept_LockedForLater_IsRefused()
    {
        var coin = _test.CoinsOf(Alice)[0];
        var output = new TransactionOutput(1, Script.PayToPublicKeyHash(Bob.Address));

        AssertRefused("non-final", Alice.Sign(new Transaction([new TransactionInput(coin.OutPoint, [], sequence: 0)], [output], lockTime: 1_000)));
        AssertRefused("non-final", Alice.Sign(new Transaction([new TransactionInput(coin.OutPoint, [], sequence: 0)], [output], lockTime: uint.MaxValue)));
    }

    [Fact]
    public void Accept_MalformedShapes_AreRefused()
    {
        var coin = _test.CoinsOf(Alice)[0];
        var output = new TransactionOutput(1, Script.PayToPublicKeyHash(Bob.Address));
        var input = new TransactionInput(coin.OutPoint, []);

        AssertRefused("bad-txns-vin-empty", new Transaction([], [output]));
        AssertRefused("bad-txns-vout-empty", new Transaction([input], []));
        AssertRefused("coinbase", new Transaction([new TransactionInput(OutPoint.None, [])], [output]));
        AssertRefused("bad-txns-prevout-null", new Transaction([input, new TransactionInput(OutPoint.None, [])], [output]));
        AssertRefused("bad-txns-inputs-duplicate", new Transaction([input, input], [output]));
        AssertRefused("tx-size", new Transaction([input], [new TransactionOutput(0, [0x6a, .. new byte[100_000]])]));
        AssertRefused("disallowed-output-script", new Transaction([input], [new TransactionOutput(1, [0x51])]));
        AssertRefused("disallowed-output-script", new Transaction([input], [new TransactionOutput(1, [0, 20, .. new byte[20]])]));
        AssertRefused("disallowed-output-script", new Transaction([input], [new TransactionOutput(1, [33, .. Alice.PublicKey.Span, 0xac])]));
        AssertRefused("disallowed-output-script", new Transaction([input], [new TransactionOutput(0, [0x6a, 0x4c, 151, .. new byte[151]])]));
        AssertRefused("disallowed-output-script", new Transaction([input], [new TransactionOutput(0, [0x6a, 0x76])]));
        AssertRefused("opspend-in-mempool", new Transaction([input], [new TransactionOutput(1, [ContractOpcode.Spend])]));
        AssertRefused("disallowed-output-script", new Transaction([input], [new TransactionOutput(1, Script.InternalContractTransfer(Nobody))]));
    }

    [Fact]
    public async Task Accept_TheSameAgain_IsTakenWithoutEffect()
    {
        var payment = _test.Pay(Alice, Bob.Address);
        _test.Accept(payment);
        _test.Accept(payment);
        Assert.Equal(1, _test.Chain.WaitingCount);

        await _test.MineAsync();
        _test.Accept(payment);
        Assert.Equal(0, _test.Chain.WaitingCount);
    }

    private static Transaction Spend(SpendableCoin coin, params TransactionOutput[] outputs) =>
        Alice.Sign(new Transaction([new TransactionInput(coin.OutPoint, [])], outputs));

    private void AssertRefused(string code, Transaction transaction)
    {
        var waiting = _test.Chain.WaitingCount;
        var result = _test.Chain.Accept(transaction);

        Assert.False(result.IsAccepted);
        Assert.Equal(code, result.Code);
        Assert.NotEmpty(result.Message!);
        Assert.Equal(waiting, _test.Chain.WaitingCount);
    }
}
