using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Blocks;

/// <summary>In which order a block takes what waits: as a node's miner, by fees, whatever came first.</summary>
public sealed class BlockOrderTests : IDisposable
{
    private const ulong Coin = 100_000_000;

    private readonly TestChain _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Payments_OfDifferentFees_AreTakenByTheFeeForEachByte()
    {
        var cheap = Accepted(_test.Pay(Alice, Bob.Address, feeSatoshi: 20_000));
        var dear = Accepted(_test.Pay(Bob, Alice.Address, feeSatoshi: 40_000));
        // A higher fee, and a lower one for each byte.
        var wide = Accepted(Wide(_test.CoinsOf(Alice)[0], outputs: 100, feeSatoshi: 50_000));
        var middling = Accepted(_test.Pay(Bob, Alice.Address, feeSatoshi: 30_000));

        Assert.Equal([dear.Id, middling.Id, cheap.Id, wide.Id], await MinedIdsAsync());
    }

    [Fact]
    public async Task Calls_OfDifferentGas_AreTakenByAllThatTheyMayCost()
    {
        var counter = await _test.DeployCounterAsync();
        var modest = Accepted(_test.Contract(Alice, ContractScript.Call(counter, "Deposit", 100, 50_000)));
        var generous = Accepted(_test.Contract(Bob, ContractScript.Call(counter, "Deposit", 100, 100_000)));
        var eager = Accepted(_test.Contract(Alice, ContractScript.Call(counter, "Deposit", 300, 50_000)));
        var payment = Accepted(_test.Pay(Bob, Alice.Address, feeSatoshi: 8_000_000));

        Assert.Equal([eager.Id, generous.Id, payment.Id, modest.Id], await MinedIdsAsync());
    }

    [Fact]
    public async Task EqualFees_AreTakenByTheirIds()
    {
        var payments = Enumerable.Range(0, 6).Select(_ => Accepted(_test.Pay(Alice, Bob.Address))).ToArray();

        // A signature may be a byte shorter than another.
        Assert.Equal(payments.OrderBy(payment => payment.Size).ThenBy(payment => payment.Id).Select(payment => payment.Id), await MinedIdsAsync());
    }

    [Fact]
    public async Task ChildThatPaysWell_TakesItsParentAlong()
    {
        var parent = Accepted(_test.Pay(Alice, Bob.Address, 5 * Coin, feeSatoshi: 10_000));
        var middling = Accepted(_test.Pay(Bob, Alice.Address, feeSatoshi: 100_000));
        var child = Accepted(Spend(Bob, parent, 5 * Coin, feeSatoshi: 400_000));

        Assert.Equal([parent.Id, child.Id, middling.Id], await MinedIdsAsync());
    }

    [Fact]
    public async Task ChildOfAParentThatIsTaken_CountsAlone()
    {
        // With its dear parent the child would come before the others, alone it comes after them.
        var parent = Accepted(_test.Pay(Alice, Bob.Address, 5 * Coin, feeSatoshi: 1_000_000));
        var child = Accepted(Spend(Bob, parent, 5 * Coin, feeSatoshi: 20_000));
        var middling = Accepted(_test.Pay(Bob, Alice.Address, feeSatoshi: 100_000));

        Assert.Equal([parent.Id, middling.Id, child.Id], await MinedIdsAsync());
    }

    [Fact]
    public async Task Diamond_IsTakenWholeAndInAPossibleOrder()
    {
        var top = Accepted(Split(_test.CoinsOf(Alice)[0], 10_000));
        var left = Accepted(TransactionBuilder.BuildPayment(Alice, [new SpendableCoin(new OutPoint(top.Id, 0), Coin)], Bob.Address, Coin / 2, 10_000));
        var right = Accepted(TransactionBuilder.BuildPayment(Alice, [new SpendableCoin(new OutPoint(top.Id, 1), Coin)], Bob.Address, Coin / 2, 10_000));
        SpendableCoin[] both = [new(new OutPoint(left.Id, 0), Coin / 2), new(new OutPoint(right.Id, 0), Coin / 2)];
        var bottom = Accepted(TransactionBuilder.BuildPayment(Bob, both, Alice.Address, Coin / 2 + 1, 2_000_000));
        var other = Accepted(_test.Pay(Bob, Alice.Address, feeSatoshi: 100_000));

        var mined = await MinedIdsAsync();

        Hash256[] sides = [.. new[] { left.Id, right.Id }.Order()];
        Assert.Equal([top.Id, sides[0], sides[1], bottom.Id, other.Id], mined);
    }

    [Fact]
    public async Task WhatDoesNotFit_IsLeftForTheNextBlock_AndSmallerOnesAreTaken()
    {
        // Nine of them and the thousand bytes that a block begins with leave room for a tenth that is a little smaller.
        var large = _test.CoinsOf(Alice).Take(10).Select(coin => Accepted(Wide(coin, outputs: 2_900, feeSatoshi: 2_000_000))).ToArray();
        var small = Accepted(_test.Pay(Bob, Alice.Address, feeSatoshi: 3_000));

        var first = await MinedIdsAsync();
        var second = await MinedIdsAsync();

        Assert.Equal(9, first.Count(id => large.Any(one => one.Id == id)));
        Assert.Equal(small.Id, first[^1]);
        Assert.Equal(large.Select(one => one.Id).Except(first), second);
    }

    [Fact]
    public async Task WhatBuildsOnACallThatDidNotFit_WaitsWithIt()
    {
        using var test = new TestChain(options => options with { BlockGasLimit = 300_000 });
        var counter = await test.DeployCounterAsync();
        var burn = ContractScript.Call(counter, "Burn", 100, 250_000, ContractParameter.Of(1_000_000ul));
        var first = test.Contract(Alice, burn, feeSatoshi: 3_000_000);
        test.Accept(first);
        var late = test.Contract(Bob, burn, feeSatoshi: 2_000_000);
        test.Accept(late);
        var onLate = TransactionBuilder.BuildPayment(Bob, [new SpendableCoin(new OutPoint(late.Id, 1), late.Outputs[1].ValueSatoshi)], Alice.Address, 1_000);
        test.Accept(onLate);
        var payment = test.Pay(Alice, Bob.Address);
        test.Accept(payment);

        var block = await test.MineAsync();
        var next = await test.MineAsync();

        Assert.Equal([first.Id, payment.Id], Sent(block));
        Assert.Equal([late.Id, onLate.Id], Sent(next));
    }

    [Fact]
    public async Task Order_FollowsFromWhatWaits_NotFromWhatCameFirst()
    {
        using var other = new TestChain();
        var payments = Enumerable.Range(0, 12)
            .Select(i => Accepted(_test.Pay(i % 2 == 0 ? Alice : Bob, Bob.Address, feeSatoshi: 10_000ul * (ulong)(1 + i * 7 % 5))))
            .ToArray();
        foreach (var payment in payments.Reverse())
        {
            other.Accept(payment);
        }

        Assert.Equal(await MinedIdsAsync(), Sent(await other.MineAsync()));
    }

    private static IReadOnlyList<Hash256> Sent(ChainedBlock block) =>
        [.. block.Block.Transactions.Where(transaction => !transaction.IsCoinbase && !transaction.IsGenerated).Select(transaction => transaction.Id)];

    private static Transaction Spend(StratisAccount account, Transaction parent, ulong satoshi, ulong feeSatoshi) =>
        TransactionBuilder.BuildPayment(account, [new SpendableCoin(new OutPoint(parent.Id, 0), satoshi)], Alice.Address, 1_000, feeSatoshi);

    private static Transaction Wide(SpendableCoin coin, int outputs, ulong feeSatoshi)
    {
        var each = (coin.ValueSatoshi - feeSatoshi) / (ulong)outputs;
        var rest = coin.ValueSatoshi - feeSatoshi - (each * (ulong)(outputs - 1));
        return Alice.Sign(new Transaction(
            [new TransactionInput(coin.OutPoint, [])],
            [.. Enumerable.Range(0, outputs).Select(i => new TransactionOutput(i == 0 ? rest : each, Script.PayToPublicKeyHash(Alice.Address)))]));
    }

    private static Transaction Split(SpendableCoin coin, ulong feeSatoshi) => Alice.Sign(new Transaction(
        [new TransactionInput(coin.OutPoint, [])],
        [.. new[] { Coin, Coin, coin.ValueSatoshi - (2 * Coin) - feeSatoshi }.Select(value => new TransactionOutput(value, Script.PayToPublicKeyHash(Alice.Address)))]));

    private Transaction Accepted(Transaction transaction)
    {
        _test.Accept(transaction);
        return transaction;
    }

    private async Task<IReadOnlyList<Hash256>> MinedIdsAsync() => Sent(await _test.MineAsync());
}
