using DefiPay.ContractEngine.Compilation;
using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Blocks;

public class BlockAssemblyTests
{
    [Fact]
    public async Task Header_OfABlockWithContracts_HasRootsAndBloomOfItsReceipts()
    {
        using var test = new TestChain();
        var counter = await test.DeployCounterAsync();
        test.Accept(test.Contract(Alice, Call(counter, "Add", ContractParameter.Of(1ul))));
        test.Accept(test.Contract(Bob, Call(counter, "Add", ContractParameter.Of(2ul))));

        var block = await test.MineAsync();

        var header = block.Block.Header;
        Assert.Equal(2, block.Receipts.Count);
        Assert.Equal(header.StateRoot, block.Receipts[1].Receipt.PostState);
        Assert.NotEqual(block.Receipts[0].Receipt.PostState, block.Receipts[1].Receipt.PostState);
        Assert.Equal(ContractEngine.Receipts.ReceiptRoot.Compute([.. block.Receipts.Select(receipt => receipt.Receipt)]), header.ReceiptRoot);
        Assert.True(header.Bloom.MayContain(counter.ToBytes()));
        Assert.True(header.Bloom.MayContain(Bob.Address.ToBytes()));
        Assert.All(block.Receipts, receipt => Assert.Equal((block.Hash, block.Height), (receipt.BlockHash, receipt.BlockNumber)));
    }

    [Fact]
    public async Task Coins_AfterManyKindsOfTransactions_AreStillAsManyAsThePremine()
    {
        using var test = new TestChain();
        var counter = await test.DeployCounterAsync();
        test.Accept(test.Contract(Alice, Call(counter, "Deposit"), amountSatoshi: 500, feeSatoshi: 20_000_000));
        test.Accept(test.Contract(Bob, Call(counter, "Deposit"), amountSatoshi: 600, feeSatoshi: 15_000_000));
        test.Accept(test.Contract(Bob, Call(counter, "PayOut", ContractParameter.Of(Alice.Address), ContractParameter.Of(700ul)), feeSatoshi: 10_000_000));
        test.Accept(test.Contract(Alice, Call(counter, "PayOut", ContractParameter.Of(Alice.Address), ContractParameter.Of(99_999ul))));
        test.Accept(test.Pay(Bob, Alice.Address, 12_345));
        var block = await test.MineAsync();

        Assert.Equal([true, true, true, false], block.Receipts.Select(receipt => receipt.Success));
        Assert.Equal(400ul, test.Chain.StateAt(block.Height).GetUnspent(counter)!.ValueSatoshi);
        // The miner gets in each block what senders lose; so the sum over all owners never changes.
        var owners = Stratis.Accounts.KnownAccounts.All.Select(account => account.Address).Append(Devnet.Blocks.MinerKey.Address).Append(counter);
        Assert.Equal(1_000_000 * StratisNetwork.SatoshiPerCoin, owners.Aggregate(0ul, (sum, owner) => sum + test.BalanceOf(owner)));
    }

    [Fact]
    public async Task BlockGas_UsedUp_LeavesTheRestForTheNextBlock()
    {
        using var test = new TestChain();
        var counter = await test.DeployCounterAsync();
        var calls = Enumerable.Range(0, 12).Select(_ => Call(counter, "Burn", ContractParameter.Of(1_000_000ul))).ToArray();
        foreach (var call in calls)
        {
            test.Accept(test.Contract(Alice, call));
        }

        var first = await test.MineAsync();
        var second = await test.MineAsync();

        Assert.Equal(10, first.Receipts.Count);
        Assert.Equal(2, second.Receipts.Count);
        Assert.All(first.Receipts, receipt => Assert.Equal("Execution ran out of gas.", receipt.Error));
        Assert.Equal(0, test.Chain.WaitingCount);
    }

    /// <summary>Once they were more than a record of the chain's file can be, and no block was mined from then on.</summary>
    [Fact]
    public async Task LongResults_MoreThanFitIntoARecord_GoIntoTwoBlocks()
    {
        const int count = 23;
        const string source = """
            using Stratis.SmartContracts;
            public class Loud : SmartContract
            {
                public Loud(ISmartContractState state) : base(state) { }
                public string Shout() { return "".PadLeft(1000000, '\u4e2d'); }
            }
            """;
        using var test = new TestChain();
        var create = test.Contract(Alice, ContractScript.Create(ContractCompiler.Compile(source).Bytecode.ToArray(), 100, 250_000));
        test.Accept(create);
        await test.MineAsync();
        var loud = test.Chain.FindReceipt(create.Id)!.NewContractAddress!.Value;
        for (var i = 0; i < count; i++)
        {
            test.Accept(test.Contract(i % 2 == 0 ? Alice : Bob, Call(loud, "Shout")));
        }

        var first = await test.MineAsync();
        var second = await test.MineAsync();

        Assert.Equal(0, test.Chain.WaitingCount);
        Assert.Equal(count, first.Receipts.Count + second.Receipts.Count);
        Assert.All(first.Receipts, receipt => Assert.Equal(1_000_000, receipt.Result?.Length));
        Assert.InRange(second.Receipts.Count, 1, count - 1);
        test.Reopen();
        Assert.Equal(second.Hash, test.Tip.Hash);
        Assert.True(test.Chain.Replay(second.Receipts[^1].TransactionId)!.Success);
    }

    /// <summary>Gas sees next to nothing of them: by gas alone a block could hold 250, and take minutes.</summary>
    [Fact]
    public async Task LoopsThatOnlyTheFuseEnds_FourInABlock_LeaveTheRestForTheNextBlock()
    {
        const string source = """
            using Stratis.SmartContracts;
            public class Loop : SmartContract
            {
                public Loop(ISmartContractState state) : base(state) { }
                public void Hang() { int i = 0; do { i &= 1; } while (i < 5); }
            }
            """;
        using var test = new TestChain();
        var create = test.Contract(Alice, ContractScript.Create(ContractCompiler.Compile(source).Bytecode.ToArray(), 100, 250_000));
        test.Accept(create);
        await test.MineAsync();
        var loop = test.Chain.FindReceipt(create.Id)!.NewContractAddress!.Value;
        for (var i = 0; i < 5; i++)
        {
            test.Accept(test.Contract(Alice, Call(loop, "Hang")));
        }

        var payment = test.Pay(Bob, Alice.Address);
        test.Accept(payment);

        var first = await test.MineAsync();
        var second = await test.MineAsync();

        Assert.Equal(4, first.Receipts.Count);
        Assert.All(first.Receipts, receipt => Assert.Contains("FuseBlownException", receipt.Error));
        Assert.Contains(first.Block.Transactions, transaction => transaction.Id == payment.Id);
        Assert.Single(second.Receipts);
        Assert.True(test.Chain.Replay(second.Receipts[0].TransactionId)!.GasConsumed < 11_000);
    }

    [Fact]
    public async Task GasOfACallThatDidNotFit_StaysCounted_SoContractsWaitAndPaymentsDoNot()
    {
        using var test = new TestChain(options => options with { BlockGasLimit = 300_000 });
        var counter = await test.DeployCounterAsync();
        var first = test.Contract(Alice, Call(counter, "Burn", ContractParameter.Of(1_000_000ul)), feeSatoshi: 10_000_000);
        test.Accept(first);
        var tooMuch = test.Contract(Bob, Call(counter, "Burn", ContractParameter.Of(1_000_000ul)), feeSatoshi: 6_000_000);
        test.Accept(tooMuch);
        var small = test.Contract(Alice, Call(counter, "Deposit"));
        test.Accept(small);
        var payment = test.Pay(Bob, Alice.Address);
        test.Accept(payment);

        var block = await test.MineAsync();
        var next = await test.MineAsync();

        Assert.Equal([first.Id, payment.Id], block.Block.Transactions.Skip(1).Select(transaction => transaction.Id));
        Assert.Equal([tooMuch.Id, small.Id], next.Receipts.Select(receipt => receipt.TransactionId));
        // What was executed in vain left nothing behind.
        Assert.Equal(block.Header.StateRoot, Assert.Single(block.Receipts).Receipt.PostState);
    }

    [Fact]
    public async Task Coinbase_PaysTheMinerFirst_AndThenTheGasBackInTheOrderOfExecution()
    {
        using var test = new TestChain();
        var counter = await test.DeployCounterAsync();
        var bobs = test.Contract(Bob, Call(counter, "Deposit"), feeSatoshi: 10_000_000);
        test.Accept(bobs);
        test.Accept(test.Contract(Alice, Call(counter, "Burn", ContractParameter.Of(1_000_000ul)), feeSatoshi: 6_000_000));
        var alices = test.Contract(Alice, Call(counter, "NoSuchMethod"));
        test.Accept(alices);

        var block = await test.MineAsync();

        var outputs = block.Block.Transactions[0].Outputs;
        ulong[] used = [.. block.Receipts.Select(receipt => receipt.Receipt.GasUsed)];
        Assert.Equal([10_001ul, 250_000, 10_000], used);
        // All that ran out of gas stays with the miner.
        Assert.Equal(
            [(MinerKey.Address, outputs[0].ValueSatoshi), (Bob.Address, (250_000 - used[0]) * 100), (Alice.Address, (250_000 - used[2]) * 100)],
            outputs.Select(output => (Stratis.Script.OwnerOf(output.Script)!.Value, output.ValueSatoshi)));
        Assert.True(outputs[0].ValueSatoshi > (used[0] + 250_000 + used[2]) * 100);
    }

    [Fact]
    public async Task GeneratedTransactions_DirectlyFollowWhatTheyComeFrom()
    {
        using var test = new TestChain();
        var counter = await test.DeployCounterAsync();
        var failed = test.Contract(Bob, Call(counter, "NoSuchMethod"), amountSatoshi: 70, feeSatoshi: 10_000_000);
        test.Accept(failed);
        var deposit = test.Contract(Alice, Call(counter, "Deposit"), amountSatoshi: 500, feeSatoshi: 6_000_000);
        test.Accept(deposit);
        var payOut = test.Contract(Alice, Call(counter, "PayOut", ContractParameter.Of(Bob.Address), ContractParameter.Of(200ul)));
        test.Accept(payOut);

        var transactions = (await test.MineAsync()).Block.Transactions;

        Assert.Equal([false, false, true, false, false, true], transactions.Select(transaction => transaction.IsGenerated));
        Assert.Equal([failed.Id, deposit.Id, payOut.Id], new[] { 1, 3, 4 }.Select(index => transactions[index].Id));
        Assert.Equal(Bob.Address, Stratis.Script.OwnerOf(Assert.Single(transactions[2].Outputs).Script));
        Assert.Equal([300ul, 200ul], transactions[5].Outputs.Select(output => output.ValueSatoshi));
    }

    [Fact]
    public async Task Contract_SeesTheBlockThatIsBuilt_AndInALocalCallTheOneItAsksAbout()
    {
        using var test = new TestChain();
        var code = ContractEngine.Compilation.ContractCompiler.Compile("""
            using Stratis.SmartContracts;
            public class Clock : SmartContract
            {
                public Clock(ISmartContractState s) : base(s) { Tick(); }
                public string Tick() { State.SetUInt64("n", State.GetUInt64("n") + 1); return Now(); }
                public string Now() { return State.GetUInt64("n") + ":" + Block.Number + ":" + Block.Coinbase + ":" + Message.Sender; }
            }
            """).Bytecode.ToArray();
        var create = test.Contract(Alice, ContractScript.Create(code, 100, 250_000));
        test.Accept(create);
        var created = await test.MineAsync();
        var clock = test.Chain.FindReceipt(create.Id)!.NewContractAddress!.Value;
        var tick = test.Contract(Alice, Call(clock, "Tick"));
        test.Accept(tick);
        var ticked = await test.MineAsync();

        Assert.Equal($"2:{ticked.Height}:{MinerKey.Address}:{Alice.Address}", test.Chain.FindReceipt(tick.Id)!.Result);
        foreach (var (height, count) in new[] { (created.Height, 1), (ticked.Height, 2) })
        {
            var request = new ContractEngine.Execution.LocalCallRequest { Script = Call(clock, "Now"), BlockNumber = height };
            Assert.Equal($"{count}:{height}:{default(StratisAddress)}:{default(StratisAddress)}", test.Chain.LocalCall(request).Returned!.Text);
        }
    }

    /// <summary>Ten of them would fit into a block, but a twentieth of it is kept for what the engine generates.</summary>
    [Fact]
    public async Task Size_BeyondNineteenTwentiethsOfABlock_WaitsForTheNext()
    {
        using var test = new TestChain();
        const int DataBytes = 96_500;
        var call = ContractScript.Call(new StratisAddress(new byte[20]), "M", 100, 10_000, ContractParameter.Of(new byte[DataBytes]));
        foreach (var coin in Stratis.Accounts.KnownAccounts.All.Take(10))
        {
            var account = DefiPay.Wallets.Stratis.StratisWallet.Known.GetAccount(coin.Index);
            var spent = test.CoinsOf(account)[0];
            test.Accept(account.Sign(new Transaction(
                [new TransactionInput(spent.OutPoint, [])],
                [new TransactionOutput(0, call.Encode()), new TransactionOutput(spent.ValueSatoshi - 10_000_000, Stratis.Script.PayToPublicKeyHash(account.Address))])));
        }

        var block = await test.MineAsync();

        Assert.InRange(10 * (DataBytes + 200), Block.SizeMax * 95 / 100, Block.SizeMax);
        Assert.Equal(1 + 9, block.Block.Transactions.Count);
        Assert.Equal(1 + 1, (await test.MineAsync()).Block.Transactions.Count);
    }

    [Fact]
    public async Task BlockGas_Raised_TakesAll()
    {
        using var test = new TestChain(options => options with { BlockGasLimit = 10_000_000 });
        var counter = await test.DeployCounterAsync();
        for (var i = 0; i < 12; i++)
        {
            test.Accept(test.Contract(Alice, Call(counter, "Burn", ContractParameter.Of(1_000_000ul))));
        }

        Assert.Equal(12, (await test.MineAsync()).Receipts.Count);
    }

    [Fact]
    public async Task PaymentToAContractOfTheSameBlock_IsLeftOutAndDropped()
    {
        using var test = new TestChain();
        var create = test.Contract(Alice, ContractScript.Create(TestContracts.Counter, 100, 250_000, ContractParameter.Of(5ul)));
        using var elsewhere = new TestChain();
        elsewhere.Accept(create);
        await elsewhere.MineAsync();
        var address = elsewhere.Chain.FindReceipt(create.Id)!.NewContractAddress!.Value;
        test.Accept(create);
        var payment = test.Pay(Bob, address);
        test.Accept(payment);

        await test.MineAsync();

        Assert.NotNull(test.Chain.FindReceipt(create.Id));
        Assert.Null(test.Chain.FindTransaction(payment.Id));
        test.Reopen();
        Assert.Null(test.Chain.FindTransaction(payment.Id));
        Assert.Equal(0, test.Chain.WaitingCount);
    }

    [Fact]
    public async Task ChainedTransactions_OfOneBlock_AreMinedInTheirOrder()
    {
        using var test = new TestChain();
        var first = test.Pay(Alice, Bob.Address, 5_000_000);
        test.Accept(first);
        var coin = new DefiPay.Wallets.Stratis.SpendableCoin(new OutPoint(first.Id, 0), 5_000_000);
        var second = DefiPay.Wallets.Stratis.TransactionBuilder.BuildPayment(Bob, [coin], Alice.Address, 1_000);
        test.Accept(second);

        var block = await test.MineAsync();

        Assert.Equal([first.Id, second.Id], block.Block.Transactions.Skip(1).Select(transaction => transaction.Id));
    }
}
