using DefiPay.ContractEngine.Receipts;
using DefiPay.ContractEngine.State;
using DefiPay.Crypto;
using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Storage;
using DefiPay.Devnet.Tests.Support;
using DefiPay.Stratis;
using static DefiPay.Devnet.Tests.Support.TestDevnet;

namespace DefiPay.Devnet.Tests.DevTools;

/// <summary>
/// Dumps whose checksums and signatures all fit, and which hold a chain that no node could go on with. Once they were taken, and the next block
/// could never be mined.
/// </summary>
public sealed class ForgedDumpTests : IAsyncLifetime
{
    private readonly TestChain _from = new();
    private readonly TestChain _to = new();
    private ForgedChain _chain = null!;
    private StratisAddress _counter;

    public static TheoryData<string, string> Forgeries => new()
    {
        { "the tip's state root is another", "changes the contracts' state without a contract's transaction" },
        { "the tip's transactions are others", "does not stand for its transactions" },
        { "the tip's receipt root is another", "does not stand for its receipts" },
        { "the tip's bloom is another", "does not stand for its receipts" },
        { "the tip is as old as the block below", "is not later than the block below" },
        { "the tip is from 2106", "is later than any block may be" },
        { "the tip is signed by nobody", "not signed by the devnet's authority" },
        { "the tip follows another block", "does not follow block" },
        { "the tip's coinbase is that of a later block", "one of another block" },
        { "the tip's coinbase mints too much", "can be minted" },
        { "a payment pays more than it spends", "pays more than it spends" },
        { "a payment spends a coin that is not there", "which is not there" },
        { "a contract's receipt is missing", "no receipt that fits its transaction" },
        { "a payment has a receipt", "2 receipts for 1 contract transactions" },
        { "a receipt is of another transaction", "no receipt that fits its transaction" },
        { "a receipt names another contract", "no receipt that fits its transaction" },
        { "a receipt's gas is another", "does not stand for its receipts" },
        { "a receipt has another event", "does not stand for its receipts" },
        { "a receipt is there a thousand times", "A block of 2 transactions has 1001 receipts" },
        { "a state's root is not there", "a node of the contracts' accounts" },
        { "a contract has more coins than its output", "gives a contract the" },
        { "a contract has the coin of a wallet", "gives a contract the" },
        { "the premine goes to one", "not those that every devnet begins with" },
        { "what waits is no transaction", "could be followed" },
        { "what waits spends a coin twice", "could be followed" },
        { "what waits is larger than any block", "tx-size" },
        { "more waits than a node lets wait", "In the dump 50001 transactions or more wait" },
        { "the last step is cut off", "ends in the middle of a step" },
        { "a step is of a kind to come", "Kind 9 is unknown" },
        { "a step is left out", "could be followed" },
    };

    public async Task InitializeAsync()
    {
        _counter = await _from.DeployCounterAsync();
        await MineAsync(_from.Contract(Alice, Call(_counter, "Deposit"), amountSatoshi: 5_000_000));
        await MineAsync(_from.Contract(Alice, Call(_counter, "PayOut", ContractParameter.Of(Bob.Address), ContractParameter.Of(1_000ul))), _from.Pay(Bob, Alice.Address));
        await _from.Chain.SnapshotAsync(Patience);
        await _from.Chain.ReorgAsync(1, keepTransactions: true, Patience);
        await _from.MineAsync();
        await MineAsync(_from.Contract(Alice, Call(_counter, "Add", ContractParameter.Of(7ul))));
        await _from.MineAsync(2);
        _from.Accept(_from.Pay(Bob, Alice.Address));
        _from.Chain.Dispose();
        _chain = ForgedChain.Of(_from.ChainFile);
        _from.Reopen();
    }

    public Task DisposeAsync()
    {
        _from.Dispose();
        _to.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Load_OfTheSameChainInAnotherFile_IsTakenAndGoesOn()
    {
        await LoadAsync(await _chain.DumpAsync());

        Assert.Equal(_from.Tip.Hash, _to.Tip.Hash);
        await AssertGoesOnAsync();
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Load_OfAChainThatNoNodeCouldGoOnWith_SaysWhyAndChangesNothing(string what, string expected)
    {
        var tip = _to.Tip.Hash;

        var refusal = await Assert.ThrowsAsync<ChainDumpException>(async () => await LoadAsync(await ForgeAsync(what)));

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(tip, _to.Tip.Hash);
        await _to.MineAsync();
        var mined = _to.Tip.Hash;
        _to.Reopen();
        Assert.Equal(mined, _to.Tip.Hash);
    }

    [Fact]
    public async Task LoadOverHttp_OfSuchAChain_IsABadRequestInWordsAndTheNodeMinesOn()
    {
        await using var devnet = await StartAsync();
        using var load = new HttpRequestMessage(HttpMethod.Post, "api/devnet/load") { Content = new ByteArrayContent(await ForgeAsync("a state's root is not there")) };
        load.Content.Headers.ContentType = new("application/octet-stream");

        using var answer = await devnet.RequestAsync(load);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("It lacks a node of the contracts' accounts", await answer.Content.ReadAsStringAsync(Patience), StringComparison.Ordinal);
        await devnet.DeployCounterAsync();
    }

    /// <summary>Each in its turn: nodes of accounts and of storage, code, and the records of contracts' coins.</summary>
    [Fact]
    public async Task Load_OfAChainThatLacksAnyPieceOfItsState_NamesThePiece()
    {
        var said = new HashSet<string>();
        var lacking = 0;
        for (var i = 0; i < _chain.Records.Count; i++)
        {
            for (var node = 0; ForgedBranch.Is(_chain.Records[i]) && node < ForgedBranch.Read(_chain.Records[i]).Nodes.Count; node++)
            {
                var forged = _chain.Copy();
                var branch = ForgedBranch.Read(forged.Records[i]);
                var hash = branch.Nodes[node].Hash;
                branch.Nodes.RemoveAt(node);
                forged.Records[i] = branch.Write();

                var refusal = await Assert.ThrowsAsync<ChainDumpException>(async () => await LoadAsync(await forged.DumpAsync()));

                Assert.Contains($"after block {branch.Blocks[^1].Height}. It lacks ", refusal.Message, StringComparison.Ordinal);
                Assert.Contains(Convert.ToHexStringLower(hash.ToBytes()), refusal.Message, StringComparison.Ordinal);
                said.Add(refusal.Message.Split(" It lacks ")[1].Split(',')[0]);
                lacking++;
            }
        }

        Assert.InRange(lacking, 10, 1_000);
        Assert.Equal(
            ["a node of a contract's storage", "a node of the contracts' accounts", "the code of a contract", "the record of a contract's coins"],
            said.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Load_OfAChainWithAnyPieceOfItsStateChanged_SaysSo()
    {
        for (var i = 0; i < _chain.Records.Count; i++)
        {
            for (var node = 0; ForgedBranch.Is(_chain.Records[i]) && node < ForgedBranch.Read(_chain.Records[i]).Nodes.Count; node++)
            {
                var forged = _chain.Copy();
                var branch = ForgedBranch.Read(forged.Records[i]);
                branch.Nodes[node].Value[^1] ^= 1;
                forged.Records[i] = branch.Write();

                var refusal = await Assert.ThrowsAsync<ChainDumpException>(async () => await LoadAsync(await forged.DumpAsync()));

                Assert.Contains("is not what its hash says", refusal.Message, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Whatever is wrong, it is refused in words, or does not matter: the node mines on, also from the file.</summary>
    [Fact]
    public async Task Load_OfAChainWithAnyByteChangedAndItsChecksumsMadeAnew_IsRefusedOrGoesOn()
    {
        var random = new Random(20261121);
        var (refused, taken) = (0, 0);
        for (var round = 0; round < 250; round++)
        {
            var forged = _chain.Copy();

            // Most of them in blocks: of a transaction that was accepted, its block's copy counts.
            var record = random.Next(6) == 0 ? forged.Records[random.Next(forged.Records.Count)] : random.GetItems(forged.Records.Where(ForgedBranch.Is).ToArray(), 1)[0];

            // The beginnings of records hold what decides how the rest is read.
            var at = random.Next(2) == 0 ? random.Next(Math.Min(record.Length, 600)) : random.Next(record.Length);
            record[at] = random.Next(3) switch { 0 when record[at] != 0xFF => 0xFF, 1 when record[at] != 0 => 0, _ => (byte)(record[at] ^ (1 << random.Next(8))) };
            try
            {
                await LoadAsync(await forged.DumpAsync());
            }
            catch (ChainDumpException)
            {
                refused++;
                continue;
            }

            taken++;
            await AssertGoesOnAsync();
        }

        Assert.InRange(refused, 125, 249);
        Assert.InRange(taken, 1, 125);
    }

    private async Task<byte[]> ForgeAsync(string what)
    {
        switch (what)
        {
            case "the tip's state root is another":
                _chain.ChangeTip((_, tip) => tip.Sign(stateRoot: Made(1)));
                break;
            case "the tip's transactions are others":
                _chain.ChangeTip((_, tip) => tip.Sign(merkleRoot: Made(1)));
                break;
            case "the tip's receipt root is another":
                _chain.ChangeTip((_, tip) => tip.Sign(receiptRoot: Made(1)));
                break;
            case "the tip's bloom is another":
                _chain.ChangeTip((_, tip) => tip.Sign(bloom: new ContractLog(_counter, [[1]], []).Bloom));
                break;
            case "the tip is as old as the block below":
                _chain.ChangeTip((_, tip) => tip.Sign(time: tip.Header.Time - 1));
                break;
            case "the tip is from 2106":
                _chain.ChangeTip((_, tip) => tip.Sign(time: uint.MaxValue));
                break;
            case "the tip is signed by nobody":
                _chain.ChangeTip((_, tip) => Array.Clear(tip.Header.Signature, 8, 8));
                break;
            case "the tip follows another block":
                _chain.ChangeTip((_, tip) => tip.Sign(previous: Made(1)));
                break;
            case "the tip's coinbase is that of a later block":
                ChangeTipsTransactions((tip, transactions) => transactions[0] = Coinbase.Create(tip.Height + 5, 0, 0, []));
                break;
            case "the tip's coinbase mints too much":
                ChangeTipsTransactions((tip, transactions) => transactions[0] = Coinbase.Create(tip.Height, 1, DevnetChain.MintSatoshiMax + 1, []));
                break;
            case "a payment pays more than it spends":
                ChangeTipsTransactions((_, transactions) => transactions.Add(Payment(coin => coin.ValueSatoshi + 1)));
                break;
            case "a payment spends a coin that is not there":
                ChangeTipsTransactions((_, transactions) => transactions.Add(new Transaction([new TransactionInput(new OutPoint(Made(1), 0), [])], [new TransactionOutput(1, [])])));
                break;
            case "a contract's receipt is missing":
                ChangeAdd(block => block.Receipts.Clear());
                break;
            case "a payment has a receipt":
                ChangeAdd(block =>
                {
                    block.Transactions.Add(Payment(coin => coin.ValueSatoshi));
                    block.Receipts.Add(block.Receipts[0] with { TransactionId = block.Transactions[^1].Id });
                });
                break;
            case "a receipt is of another transaction":
                ChangeAdd(block => block.Receipts[0] = block.Receipts[0] with { TransactionId = Made(1) });
                break;
            case "a receipt names another contract":
                ChangeAdd(block => block.Receipts[0] = block.Receipts[0] with { To = Bob.Address });
                break;
            case "a receipt's gas is another":
                ChangeAdd(block => ReplaceReceipt(block, receipt => new Receipt(receipt.PostState, receipt.GasUsed + 1, receipt.Logs)), signs: false);
                break;
            case "a receipt has another event":
                ChangeAdd(block => ReplaceReceipt(block, receipt => new Receipt(receipt.PostState, receipt.GasUsed, [receipt.Logs[0] with { Data = [1] }])), signs: false);
                break;
            case "a receipt is there a thousand times":
                ChangeAdd(block => block.Receipts.AddRange(Enumerable.Repeat(block.Receipts[0], 1_000)), signs: false);
                break;
            case "a state's root is not there":
                ChangeAdd(block => ReplaceReceipt(block, receipt => new Receipt(Made(1), receipt.GasUsed, receipt.Logs)), stateRoot: Made(1));
                break;
            case "a contract has more coins than its output":
                ChangeState((state, unspent) => state.SetUnspent(_counter, unspent with { ValueSatoshi = unspent.ValueSatoshi + 1 }));
                break;
            case "a contract has the coin of a wallet":
                var coin = _from.Chain.UnspentOf(Bob.Address)[0];
                ChangeState((state, _) => state.SetUnspent(_counter, new UnspentOutput(coin.OutPoint.TransactionId, coin.OutPoint.Index, coin.ValueSatoshi)));
                break;
            case "the premine goes to one":
                _chain.ChangeBlocks(block =>
                {
                    if (block.Height == Coinbase.PremineHeight)
                        block.Transactions[0] = Coinbase.Create(block.Height, 0, Coinbase.PremineSatoshi, []);
                });
                _chain.Records.RemoveRange(1, _chain.Records.Count - 1);
                break;
            case "what waits is no transaction":
                _chain.AddWaiting([1, 2, 3]);
                break;
            case "what waits spends a coin twice":
                var twice = new TransactionInput(_from.Chain.UnspentOf(Alice.Address)[^1].OutPoint, []);
                _chain.AddWaiting(new Transaction([twice, twice], [new TransactionOutput(1, [])]).ToBytes());
                break;
            case "what waits is larger than any block":
                var large = new TransactionInput(_from.Chain.UnspentOf(Alice.Address)[^1].OutPoint, new byte[600_000]);
                _chain.AddWaiting(new Transaction([large], [new TransactionOutput(1, [])]).ToBytes());
                break;
            case "more waits than a node lets wait":
                for (uint i = 0; i < 60_000; i++)
                    _chain.AddWaiting(new Transaction([new TransactionInput(new OutPoint(Made(1), i), [])], [new TransactionOutput(1, [])]).ToBytes());
                break;
            case "the last step is cut off":
                return await _chain.DumpAsync(cutBytes: 1);
            case "a step is of a kind to come":
                _chain.Records.Add([9]);
                break;
            case "a step is left out":
                _chain.Records.RemoveAt(_chain.Records.FindLastIndex(ForgedBranch.Is) - 1);
                break;
            default:
                throw new ArgumentException(what);
        }

        return await _chain.DumpAsync();
    }

    private void ChangeTipsTransactions(Action<ForgedBlock, List<Transaction>> change) => _chain.ChangeTip((_, tip) =>
    {
        change(tip, tip.Transactions);
        tip.Sign();
    });

    /// <summary>Leaves the block of the call of Add as the tip, and changes it.</summary>
    private void ChangeAdd(Action<ForgedBlock> change, bool signs = true, Hash256? stateRoot = null, Action<ForgedBranch>? changeNodes = null)
    {
        var add = _chain.Records.FindLastIndex(record => ForgedBranch.Is(record) && ForgedBranch.Read(record).Blocks[^1].Receipts.Count > 0);
        _chain.Records.RemoveRange(add + 1, _chain.Records.Count - add - 1);
        _chain.ChangeTip((branch, block) =>
        {
            change(block);
            changeNodes?.Invoke(branch);
            if (signs)
                block.Sign(stateRoot: stateRoot);
        });
    }

    /// <summary>Changes the state after the call of Add, with all that belongs to it: as if the contracts had done that.</summary>
    private void ChangeState(Action<ContractState, UnspentOutput> change)
    {
        var store = new InMemoryStateStore();
        foreach (var (hash, value) in _chain.Records.Where(ForgedBranch.Is).SelectMany(record => ForgedBranch.Read(record).Nodes))
        {
            store.Put(hash, value);
        }

        var added = new Added(store);
        var add = _from.Chain.BlockAt(_from.Tip.Height - 2)!;
        var state = new ContractState(added, add.Header.StateRoot);
        change(state, state.GetUnspent(_counter)!);
        var root = state.Commit();
        ChangeAdd(
            block => ReplaceReceipt(block, receipt => new Receipt(root, receipt.GasUsed, receipt.Logs)),
            stateRoot: root,
            changeNodes: branch => branch.Nodes.AddRange(added.Pieces));
    }

    private static void ReplaceReceipt(ForgedBlock block, Func<Receipt, Receipt> change) =>
        block.Receipts[0] = block.Receipts[0] with { Receipt = change(block.Receipts[0].Receipt) };

    private Transaction Payment(Func<UnspentCoin, ulong> pay)
    {
        // What waits spends Bob's first ones.
        var coin = _from.Chain.UnspentOf(Bob.Address)[^1];
        return new Transaction([new TransactionInput(coin.OutPoint, [])], [new TransactionOutput(pay(coin), Script.PayToPublicKeyHash(Alice.Address))]);
    }

    private async Task MineAsync(params Transaction[] transactions)
    {
        Array.ForEach(transactions, _from.Accept);
        var block = await _from.MineAsync();
        Assert.Superset(transactions.Select(transaction => transaction.Id).ToHashSet(), block.Block.Transactions.Select(transaction => transaction.Id).ToHashSet());
    }

    /// <summary>All that it has can be read, it mines a call and a payment, and a restart has them.</summary>
    private async Task AssertGoesOnAsync()
    {
        for (var height = 0ul; height <= _to.Tip.Height; height++)
        {
            Assert.Equal(height, _to.Chain.BlockAt(height)!.Height);
            _ = _to.Chain.BlockAt(height)!.Receipts.Count + _to.Chain.BlockAt(height)!.Block.Size;
        }

        var call = _to.Contract(Alice, Call(_counter, "Add", ContractParameter.Of(1ul)));
        _to.Accept(call);
        await _to.MineAsync(2);
        Assert.True(_to.Chain.FindReceipt(call.Id)!.Success);
        await _to.Chain.ReorgAsync(3, keepTransactions: true, Patience);
        var tip = await _to.MineAsync();
        Assert.NotNull(_to.Chain.FindTransaction(call.Id)?.Block);
        _to.Reopen();
        Assert.Equal(tip.Hash, _to.Tip.Hash);
    }

    private Task LoadAsync(byte[] dump) => _to.Chain.LoadAsync(new MemoryStream(dump), Patience);

    private static Hash256 Made(byte number) => new(Keccak256.Hash([number]));

    private sealed class Added(IStateStore below) : IStateStore
    {
        public List<(Hash256, byte[])> Pieces { get; } = [];

        public byte[]? Get(Hash256 hash) => Pieces.Find(piece => piece.Item1 == hash).Item2 ?? below.Get(hash);

        public void Put(Hash256 hash, ReadOnlySpan<byte> value) => Pieces.Add((hash, value.ToArray()));
    }
}
