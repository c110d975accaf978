using DefiPay.ContractEngine.Receipts;
using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Tests.Blocks;

/// <summary>The compact set of coins against dictionaries of objects, one for each height.</summary>
public sealed class CoinSetTests
{
    private readonly CoinSet _coins = new();
    private readonly Stack<(ChainedBlock Block, Dictionary<OutPoint, UnspentCoin> CoinsBelow)> _chain = new();
    private Dictionary<OutPoint, UnspentCoin> _model = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void ConnectAndDisconnect_RandomBlocks_GivesTheCoinsOfTheModel(int seed)
    {
        var random = new Random(seed);
        byte[] publicKey = [2, .. RandomBytes(random, 32)];
        StratisAddress[] owners = [.. Enumerable.Range(0, 6).Select(_ => new StratisAddress(RandomBytes(random, StratisAddress.Size))), StratisAddress.OfPublicKey(publicKey)];
        for (var round = 0; round < 60; round++)
        {
            var gone = new List<ChainedBlock>();
            if (random.Next(4) > 0)
            {
                Connect(random, owners, publicKey);
            }
            else
            {
                for (var depth = random.Next(1, 6); depth > 0 && _chain.Count > 0; depth--)
                {
                    gone.Add(Disconnect(doesNotKnowItsCoins: random.Next(2) == 0));
                }
            }

            AssertLikeModel(owners, gone);
        }
    }

    [Fact]
    public void Connect_ACoinbaseThatIsNotFirst_IsRefused()
    {
        var first = Coinbase.Create(0, 0, 5, []);
        var second = Coinbase.Create(1, 0, 5, []);

        Assert.Throws<InvalidOperationException>(() => Connect(first, second));
    }

    [Fact]
    public void Connect_ABlockWithoutACoinbase_IsRefused()
    {
        var transaction = new Transaction([new TransactionInput(new OutPoint(Hash256.Zero, 0), [])], []);

        Assert.Throws<InvalidOperationException>(() => Connect(transaction));
    }

    [Fact]
    public void Connect_ATransactionOfTheChain_IsRefused()
    {
        Connect(Coinbase.Create(0, 0, 5, []));

        Assert.Throws<InvalidOperationException>(() => Connect(Coinbase.Create(0, 0, 5, [])));
    }

    [Fact]
    public void Connect_ATransactionThatSpendsNothing_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => Connect(Coinbase.Create(0, 0, 5, []), new Transaction([], [new TransactionOutput(1, [0x51])])));

    [Fact]
    public void Connect_ACoinThatIsSpent_IsRefused()
    {
        var coinbase = Coinbase.Create(0, 0, 5, []);
        var coin = new TransactionInput(new OutPoint(coinbase.Id, 0), []);

        Assert.Throws<InvalidOperationException>(() => Connect(
            coinbase, new Transaction([coin], [new TransactionOutput(2, [0x51])]), new Transaction([coin], [new TransactionOutput(3, [0x51])])));
    }

    /// <summary>What a start with a million transfers may take for each, which leaves its id, its change and the gas it got back.</summary>
    [Fact]
    public void Connect_ManyTransfers_AllocatesFewBytesForEach()
    {
        const int blocks = 60;
        const int transfers = 1_000;
        const int bytesMax = 200;
        var change = new TransactionOutput(7, Script.PayToPublicKeyHash(new StratisAddress(new byte[StratisAddress.Size])));
        var funding = Coinbase.Create(0, 0, 5, Enumerable.Repeat(change, transfers));
        OutPoint[] coins = [.. Enumerable.Range(1, transfers).Select(index => new OutPoint(funding.Id, (uint)index))];
        ConnectBlock([funding]);
        var allocated = 0L;
        for (var height = 1; height <= blocks; height++)
        {
            Transaction[] mined = [.. coins.Select(coin => new Transaction([new TransactionInput(coin, new byte[107])], [change]))];
            var block = BlockOf([Coinbase.Create((ulong)height, 0, 5, mined.Select(_ => change)), .. mined]);
            var transactions = Read(block);
            var before = GC.GetAllocatedBytesForCurrentThread();
            _coins.Connect(block, transactions);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            coins = [.. mined.Select(transaction => new OutPoint(transaction.Id, 0))];
        }

        var perTransfer = allocated / (blocks * transfers);
        Assert.True(perTransfer <= bytesMax, $"A transfer takes {perTransfer} bytes; {bytesMax} are allowed.");
        Assert.NotNull(_coins.Find(coins[0]));
    }

    private void Connect(Random random, StratisAddress[] owners, byte[] publicKey)
    {
        var height = (ulong)_chain.Count;
        var transactions = new List<Transaction> { Coinbase.Create(height, (uint)random.Next(), (ulong)random.Next(2), Outputs(random, owners, publicKey)) };
        var coins = new Dictionary<OutPoint, UnspentCoin>(_model);
        for (var left = random.Next(12); left > 0 && coins.Count > 0; left--)
        {
            // Also coins that this block made.
            var inputs = coins.Keys.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).ToArray();
            var transaction = new Transaction([.. inputs.Select(input => new TransactionInput(input, RandomBytes(random, random.Next(120))))], Outputs(random, owners, publicKey));
            transactions.Add(transaction);
            Array.ForEach(inputs, input => coins.Remove(input));
            foreach (var coin in CoinSet.CoinsOf(transaction, height))
            {
                coins.Add(coin.OutPoint, coin);
            }
        }

        Connect([.. transactions]);
    }

    private void Connect(params Transaction[] transactions)
    {
        var block = ConnectBlock(transactions);
        _chain.Push((block, new Dictionary<OutPoint, UnspentCoin>(_model)));
        foreach (var transaction in transactions)
        {
            foreach (var input in transaction.Inputs)
            {
                _model.Remove(input.Previous);
            }

            foreach (var coin in CoinSet.CoinsOf(transaction, block.Height))
            {
                _model.Add(coin.OutPoint, coin);
            }
        }
    }

    private ChainedBlock ConnectBlock(Transaction[] transactions)
    {
        var block = BlockOf(transactions);
        _coins.Connect(block, Read(block));
        return block;
    }

    private ChainedBlock BlockOf(Transaction[] transactions)
    {
        var header = BlockHeader.Sign(Hash256.Zero, MerkleTree.RootOf(transactions), 1, Hash256.Zero, Hash256.Zero, new LogsBloom());
        return new ChainedBlock(new Block(header, transactions), (ulong)_chain.Count, []);
    }

    private ChainedBlock Disconnect(bool doesNotKnowItsCoins)
    {
        var (block, below) = _chain.Pop();
        var known = _chain.SelectMany(item => item.Block.Block.Transactions).Concat(block.Block.Transactions).ToDictionary(transaction => transaction.Id);
        if (doesNotKnowItsCoins)
        {
            block.SpentCoins = null;
        }

        _coins.Disconnect(block, Read(block), coin => known[coin.TransactionId].Outputs[(int)coin.Index]);
        _model = below;
        return block;
    }

    private void AssertLikeModel(StratisAddress[] owners, IEnumerable<ChainedBlock> gone)
    {
        var blocks = _chain.Select(item => item.Block).ToArray();
        Assert.All(_model.Values, coin => AssertSame(coin, _coins.Find(coin.OutPoint)));
        foreach (var block in blocks)
        {
            for (var i = 0; i < block.Block.Transactions.Count; i++)
            {
                var transaction = block.Block.Transactions[i];
                Assert.True(_coins.Transactions.TryFind(transaction.Id, out var number));
                Assert.Equal(new TransactionPlace((int)block.Height, i), _coins.Transactions.PlaceOf(number));
                Assert.All(Enumerable.Range(0, transaction.Outputs.Count).Select(index => new OutPoint(transaction.Id, (uint)index)), name => Assert.Equal(_model.ContainsKey(name), _coins.Find(name) is not null));
            }
        }

        Assert.All(gone.SelectMany(block => block.Block.Transactions), transaction => Assert.False(_coins.Transactions.TryFind(transaction.Id, out _)));
        Assert.All(owners, owner => Assert.Equal(
            _model.Values.Where(coin => Script.OwnerOf(coin.Script) == owner).Select(coin => coin.OutPoint.ToString()).Order(StringComparer.Ordinal),
            _coins.Of(owner).Select(coin => coin.OutPoint.ToString()).Order(StringComparer.Ordinal)));
    }

    private static void AssertSame(UnspentCoin expected, UnspentCoin? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Script, actual.Script);
        Assert.Equal(expected, actual with { Script = expected.Script });
    }

    private static List<TransactionOutput> Outputs(Random random, StratisAddress[] owners, byte[] publicKey) =>
        [.. Enumerable.Range(0, random.Next(5)).Select(_ => new TransactionOutput((ulong)random.Next(3), RandomScript(random, owners, publicKey)))];

    private static byte[] RandomScript(Random random, StratisAddress[] owners, byte[] publicKey) => random.Next(8) switch
    {
        0 => [0x6a, 1, 2],
        1 => [(byte)publicKey.Length, .. publicKey, 0xac],
        2 => Script.InternalContractTransfer(owners[random.Next(owners.Length)]),
        3 => ContractScript.Call(owners[0], "M", 100, 50_000).Encode(),
        4 => [0xa9, 20, .. RandomBytes(random, 20), 0x87],
        _ => Script.PayToPublicKeyHash(owners[random.Next(owners.Length)]),
    };

    private static BlockTransactions Read(ChainedBlock block) => BlockTransactions.Read(block.Block.ToBytes(), out _);

    private static byte[] RandomBytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
