using DefiPay.ContractEngine.State;
using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Mempool;
using DefiPay.Devnet.Storage;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using DefiPay.Wallets.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.Mempool;

/// <summary>Refusals that a chain of its own would reach only after thousands of transactions, or by coins of unusual scripts.</summary>
public sealed class PoolRulesTests : IDisposable
{
    private readonly DataFolder _folder = new();
    private readonly Ledger _ledger = new();
    private readonly ContractState _state = new(new ChainStateStore(), ContractState.EmptyRoot);

    private readonly ChainLog _log;

    public PoolRulesTests()
    {
        _log = ChainLog.Open(_folder.Path, (_, _) => { });
        _ledger.Apply(_log.Append(new BranchRecord(FirstBlocks.Create(1_000_000_000), false, [], [])));
    }

    public void Dispose()
    {
        _log.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Check_WhenAsManyWaitAsThePoolTakes_SaysSo()
    {
        var coin = CoinOf(Alice);
        for (uint i = 0; i < TransactionPool.CountMax; i++)
        {
            _ledger.Pool.Add(new Transaction([new TransactionInput(new OutPoint(Hash256.Zero, i), [])], [new TransactionOutput(1, [0x6a])]));
        }

        Assert.Equal("mempool-full", Check(TransactionBuilder.BuildPayment(Alice, [coin], Bob.Address, 1)));
    }

    [Fact]
    public void Check_WhenAsManyBytesWaitAsThePoolTakes_SaysSo()
    {
        var payment = TransactionBuilder.BuildPayment(Alice, [CoinOf(Alice)], Bob.Address, 1);
        var data = new byte[TransactionRules.SizeMax - 100];
        for (uint i = 0; _ledger.Pool.Bytes + TransactionRules.SizeMax <= TransactionPool.BytesMax; i++)
        {
            Assert.Null(Check(payment));
            _ledger.Pool.Add(new Transaction([new TransactionInput(new OutPoint(Hash256.Zero, i), [])], [new TransactionOutput(1, data)]));
        }

        _ledger.Pool.Add(new Transaction([new TransactionInput(new OutPoint(Hash256.Zero, uint.MaxValue), [])], [new TransactionOutput(1, data)]));
        Assert.Equal("mempool-full", Check(payment));

        _ledger.Pool.RemoveWithDependents(_ledger.Pool.ToList()[0]);
        Assert.Null(Check(payment));
        _ledger.Pool.Clear();
        Assert.Equal(0, _ledger.Pool.Bytes);
    }

    [Theory]
    [InlineData("cant-get-sender", 1, 100)]
    [InlineData("cant-get-sender", 1, 99)]
    [InlineData("gas-price-more-than-maximum", 1, 10_001)]
    [InlineData(null, 0, 100)]
    public void Check_OfAContractWhoseFirstCoinHasNoOwner_IsRefused(string? code, uint index, ulong gasPrice)
    {
        var coin = CoinOf(Alice);
        byte[] toScriptHash = [0xa9, 20, .. new byte[20], 0x87];
        var parent = Alice.Sign(new Transaction(
            [new TransactionInput(coin.OutPoint, [])],
            [
                new TransactionOutput(100_000_000, Script.PayToPublicKeyHash(Alice.Address)),
                new TransactionOutput(100_000_000, toScriptHash),
            ]));
        _ledger.Pool.Add(parent);

        var call = new Transaction(
            [new TransactionInput(new OutPoint(parent.Id, index), [])],
            [new TransactionOutput(0, ContractScript.Call(Bob.Address, "M", gasPrice, 50_000).Encode())]);

        Assert.Equal(code, Check(call));
    }

    [Theory]
    [InlineData(5, "bad-txns-premature-spend-of-coinbase")]
    [InlineData(6, null)]
    public void Check_OfACoinbaseBeforeItIsRipe_IsRefused(ulong height, string? code)
    {
        var coin = new UnspentCoin(new OutPoint(Hash256.Zero, 7), 100_000_000, Script.PayToPublicKeyHash(Alice.Address), 5, true);
        var payment = TransactionBuilder.BuildPayment(Alice, [new SpendableCoin(coin.OutPoint, coin.ValueSatoshi)], Bob.Address, 1);

        Assert.Equal(code, InputRules.Check(payment, new OneCoin(coin), height, out _)?.Code);
    }

    [Fact]
    public void Pool_FromWhoseMiddleSomethingIsTaken_KeepsTheOrderOfArrival()
    {
        var pool = new TransactionPool();
        var waiting = Enumerable.Range(0, 50)
            .Select(i => new Transaction([new TransactionInput(new OutPoint(Hash256.Zero, (uint)i), [])], [new TransactionOutput((ulong)i, [0x6a])]))
            .ToList();
        waiting.ForEach(pool.Add);
        var dependent = new Transaction([new TransactionInput(new OutPoint(waiting[20].Id, 0), [])], [new TransactionOutput(1, [0x6a])]);
        pool.Add(dependent);

        pool.RemoveWithDependents(waiting[20]);
        pool.RemoveWithConflicts(waiting[0]);
        pool.RemoveWithConflicts(new Transaction([waiting[49].Inputs[0]], [new TransactionOutput(99, [0x6a])]));
        pool.RemoveWithConflicts(waiting[0]);

        Assert.Equal(waiting.Where((_, i) => i is not (0 or 20 or 49)), pool.ToList());
        Assert.Equal(47, pool.Count);
        Assert.False(pool.TryFind(dependent.Id, out _));
        Assert.Null(pool.FindSpender(waiting[20].Inputs[0].Previous));
    }

    private SpendableCoin CoinOf(StratisAccount account)
    {
        var coin = _ledger.Coins.Of(account.Address).First();
        return new SpendableCoin(coin.OutPoint, coin.ValueSatoshi);
    }

    private string? Check(Transaction transaction) =>
        PoolRules.Check(transaction, _ledger, _state, OptionsFor(_folder), out _)?.Code;

    private sealed class OneCoin(UnspentCoin coin) : ICoinLookup
    {
        public UnspentCoin? Find(OutPoint outPoint) => outPoint == coin.OutPoint ? coin : null;
    }
}
