using DefiPay.ContractEngine.Execution;
using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Storage;
using DefiPay.Stratis;
using DefiPay.Stratis.Accounts;

namespace DefiPay.Benchmarks.Contracts;

/// <summary>
/// Writes a devnet's chain of SRC20 transfers through the devnet's own block assembly and log, without what takes longest and leaves no trace in
/// the file: signatures are filled in, not made, and records are flushed once for each block. Every holder spends its largest coin, as our wallets do,
/// so the gas that each transfer gives back stays behind as one more coin.
/// </summary>
internal sealed class StoredChain : IDisposable
{
    private const int HoldersMax = 10_000;
    private const int PaymentOutputs = 500;
    private const int FundingCoins = 4;
    private const int MintsPerBlock = 500;
    private const ulong FundingSatoshi = 20 * StratisNetwork.SatoshiPerCoin;
    private const ulong MinterFundingSatoshi = 10_000 * StratisNetwork.SatoshiPerCoin;
    private const ulong FeeSatoshi = 100_000;
    private const ulong GasPrice = 100;
    private static readonly byte[] s_signature = [71, .. new byte[71], 33, .. new byte[33]];

    private readonly Random _random = new(20261121);
    private readonly Ledger _ledger = new();
    private readonly ChainStateStore _states = new();
    private readonly ChainLog _log;
    private readonly BlockAssembler _assembler;
    private readonly StratisAddress[] _holders;
    private readonly int _transactionCount;
    private uint _time = 1_750_000_000;
    private StratisAddress _token;

    public StoredChain(string folder, int transactionCount)
    {
        _log = ChainLog.Open(folder, (_, _) => throw new InvalidOperationException("The folder has a chain."));
        _states.ReadFrom(_log);
        _assembler = new BlockAssembler(new ContractExecutor(), _states, gasLimit: ulong.MaxValue);
        _transactionCount = transactionCount;
        _holders = [.. Enumerable.Range(0, Math.Min(HoldersMax - 1, transactionCount) + 1).Select(_ => Address())];
    }

    public void Write()
    {
        Commit(new BranchRecord(FirstBlocks.Create(_time), false, [], []));
        foreach (var group in _holders.Chunk(PaymentOutputs))
        {
            Mine([Fund(group, FundingSatoshi)]);
        }

        Mine([Fund([_holders[0]], MinterFundingSatoshi)]);
        var deploy = Spend(_holders[0], ContractScript.Create(
            TokenChain.Code, GasPrice, 250_000, ContractParameter.Of("Bench"), ContractParameter.Of("BEN"), ContractParameter.Of((byte)18)));
        Mine([deploy]);
        _token = _ledger.Tip.Receipts[0].NewContractAddress!.Value;
        foreach (var group in _holders.Chunk(MintsPerBlock))
        {
            Mine(Mints(group));
        }

        for (var left = _transactionCount; left > 0; left -= TokenChain.BlockSize)
        {
            // Each holder once in a block, as its coins are known only when the block is there.
            _random.Shuffle(_holders.AsSpan(1));
            Mine([.. _holders.Skip(1).Take(Math.Min(left, TokenChain.BlockSize)).Select(Transfer)]);
        }
    }

    public void Dispose() => _log.Dispose();

    private Transaction Transfer(StratisAddress from) => Spend(from, Call(
        "TransferTo", ContractParameter.Of(_holders[_random.Next(_holders.Length)]), ContractParameter.OfUInt256(_random.Next(1, 1000))));

    private ContractScript Call(string method, params ContractParameter[] parameters) =>
        ContractScript.Call(_token, method, GasPrice, TokenChain.GasLimit, parameters);

    // Each spends what the one before leaves.
    private List<Transaction> Mints(StratisAddress[] holders)
    {
        var mints = new List<Transaction>();
        var (coin, value) = LargestCoin(_holders[0]);
        foreach (var holder in holders)
        {
            mints.Add(Spend(_holders[0], coin, value, Call("Mint", ContractParameter.Of(holder), ContractParameter.OfUInt256(1_000_000_000))));
            (coin, value) = (new OutPoint(mints[^1].Id, 1), mints[^1].Outputs[1].ValueSatoshi);
        }

        return mints;
    }

    private (OutPoint Coin, ulong Value) LargestCoin(StratisAddress owner)
    {
        var coin = _ledger.Coins.Of(owner).MaxBy(coin => coin.ValueSatoshi)!;
        return (coin.OutPoint, coin.ValueSatoshi);
    }

    private Transaction Spend(StratisAddress from, ContractScript script)
    {
        var (coin, value) = LargestCoin(from);
        return Spend(from, coin, value, script);
    }

    private static Transaction Spend(StratisAddress from, OutPoint coin, ulong value, ContractScript script)
    {
        var change = value - (script.GasPrice * script.GasLimit) - FeeSatoshi;
        return new Transaction(
            [new TransactionInput(coin, s_signature)],
            [new TransactionOutput(0, script.Encode()), new TransactionOutput(change, Script.PayToPublicKeyHash(from))]);
    }

    private Transaction Fund(StratisAddress[] holders, ulong satoshi)
    {
        var coins = KnownAccounts.All.SelectMany(account => _ledger.Coins.Of(account.Address)).Take(FundingCoins).ToArray();
        return new Transaction(
            [.. coins.Select(coin => new TransactionInput(coin.OutPoint, s_signature))],
            [.. holders.Select(holder => new TransactionOutput(satoshi, Script.PayToPublicKeyHash(holder)))]);
    }

    private void Mine(IReadOnlyList<Transaction> transactions)
    {
        foreach (var transaction in transactions)
        {
            _log.Append(transaction, flush: false);
            _ledger.Accept(transaction);
        }

        var parent = _ledger.Tip;
        var assembled = _assembler.Assemble(parent, _ledger.Coins, transactions, ++_time, _time, branch: 0).Block;
        if (assembled.Block.Transactions.Count != transactions.Count + 1 || assembled.Receipts.Any(receipt => !receipt.Success || receipt.Result == "False"))
        {
            throw new InvalidOperationException(
                $"Block {assembled.Height} has {assembled.Block.Transactions.Count - 1} of {transactions.Count} transactions; "
                + $"errors: {string.Join(", ", assembled.Receipts.Select(receipt => receipt.Error).Distinct())}");
        }

        Commit(new BranchRecord([assembled], true, [], _states.Unsaved([assembled.Header.StateRoot])));
    }

    private void Commit(BranchRecord branch)
    {
        var outline = _log.Append(branch);
        _states.MarkSaved(outline);
        _ledger.Apply(outline);
    }

    private StratisAddress Address()
    {
        var bytes = new byte[StratisAddress.Size];
        _random.NextBytes(bytes);
        return new StratisAddress(bytes);
    }
}
