using System.Text;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.State;
using DefiPay.Devnet.Mempool;
using DefiPay.Devnet.Storage;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Blocks;

/// <summary>A block while it is being filled.</summary>
internal sealed class BlockDraft(ContractExecutor executor, ContractState state, ICoinLookup coins, ulong height, uint medianTime, ulong gasLimit)
{
    // The rest is left for the coinbase and for what the engine generates.
    private const int SizeMax = Block.SizeMax * 95 / 100;

    // What the header and the coinbase take, before anything is known of them.
    private const int FrameSize = 1_000;

    // What gas does not see, the fuse ends after some tenths of a second; blocks whose gas is bounded could hold 250 such transactions. Those of
    // honest contracts take less than this together, so that their blocks are those of a node.
    private const long StepsMax = 4 * ExecutionFuse.StepLimit;

    // A block with its receipts is one record of the chain's file. Gas does not bound what calls return: 23 results of a million characters each could
    // be more than a record holds, and the block could never be written. The last receipt may go beyond this, by a few million bytes.
    private const int ReceiptBytesMax = RecordLog.RecordBytesMax / 2;

    private readonly CoinOverlay _coins = new(coins, height);
    private readonly List<Transaction> _transactions = [];
    private readonly List<Transaction> _refused = [];
    private readonly List<TransactionOutput> _refunds = [];
    private readonly List<ExecutedContract> _results = [];
    private readonly HashSet<Hash256> _postponed = [];
    private ulong _gasUsed;
    private long _stepsTaken;
    private int _receiptBytes;
    private int _size = FrameSize;

    public IReadOnlyList<Transaction> Transactions => _transactions;

    public IReadOnlyList<Transaction> Refused => _refused;

    public IReadOnlyList<TransactionOutput> Refunds => _refunds;

    public IReadOnlyList<ExecutedContract> Results => _results;

    public ulong MinerFeeSatoshi { get; private set; }

    public Hash256 StateRoot => state.Root;

    /// <summary>Takes transactions that build on each other, when there is room for them and none of them is locked for later; all of them or none.</summary>
    public bool TryAdd(IReadOnlyList<Transaction> package)
    {
        if (_size + package.Sum(transaction => transaction.Size) >= SizeMax || !package.All(transaction => TransactionRules.IsFinal(transaction, height, medianTime)))
        {
            return false;
        }

        foreach (var transaction in package)
        {
            Add(transaction);
        }

        return true;
    }

    /// <summary>Takes a transaction, leaves it for a later block because of its gas, or refuses it for good.</summary>
    public void Add(Transaction transaction)
    {
        // A node's miner takes what builds on a contract transaction that it left out, and so makes a block that is none.
        if (transaction.Inputs.Any(input => _postponed.Contains(input.Previous.TransactionId)))
        {
            _postponed.Add(transaction.Id);
        }
        else if (InputRules.Check(transaction, _coins, height, out var spend) is not null || PaysContract(transaction, state))
        {
            _refused.Add(transaction);
        }
        else if (spend!.Contract is { } contract)
        {
            AddContract(transaction, spend, contract);
        }
        else
        {
            MinerFeeSatoshi += spend.FeeSatoshi;
            Take(transaction);
        }
    }

    /// <summary>Whether an output pays to a contract as if it were a wallet; the engine would never learn of such coins.</summary>
    public static bool PaysContract(Transaction transaction, ContractState state) =>
        transaction.Outputs.Any(output => Script.IsPayToPublicKeyHash(output.Script, out var to) && state.Exists(to));

    private void AddContract(Transaction transaction, Spend spend, ContractSpend contract)
    {
        // Gas of a transaction that did not fit stays counted, as on the platform: all later ones wait for the next block too.
        if (_gasUsed > gasLimit || _stepsTaken >= StepsMax || _receiptBytes >= ReceiptBytesMax)
        {
            _postponed.Add(transaction.Id);
            return;
        }

        var before = state.Root;
        var request = new ContractTransaction
        {
            TransactionId = transaction.Id,
            OutputIndex = contract.OutputIndex,
            Script = contract.Script,
            Sender = contract.Sender,
            AmountSatoshi = transaction.Outputs[(int)contract.OutputIndex].ValueSatoshi,
            FeeSatoshi = spend.FeeSatoshi,
            BlockNumber = height,
            Coinbase = MinerKey.Address,
        };
        var result = executor.Execute(request, state);
        _gasUsed += result.GasConsumed;
        _stepsTaken += result.Steps;
        if (_gasUsed > gasLimit)
        {
            state.ResetTo(before);
            _postponed.Add(transaction.Id);
            return;
        }

        Take(transaction);
        if (result.GeneratedTransaction is { } generated)
        {
            Take(generated);
        }

        if (result.RefundSatoshi > 0)
        {
            _refunds.Add(new TransactionOutput(result.RefundSatoshi, Script.PayToPublicKeyHash(contract.Sender)));
        }

        MinerFeeSatoshi += result.MinerFeeSatoshi;
        _receiptBytes += BytesOf(result);
        _results.Add(new ExecutedContract(request, result));
    }

    /// <summary>What may be long in a receipt.</summary>
    private static int BytesOf(ExecutionResult result)
    {
        var bytes = Encoding.UTF8.GetByteCount(result.Returned?.Text ?? "") + Encoding.UTF8.GetByteCount(result.Error ?? "");
        foreach (var log in result.Logs)
        {
            bytes += log.Data.Length;
            foreach (var topic in log.Topics)
            {
                bytes += topic.Length;
            }
        }

        return bytes;
    }

    private void Take(Transaction transaction)
    {
        _coins.Apply(transaction);
        _transactions.Add(transaction);
        _size += transaction.Size;
    }
}
