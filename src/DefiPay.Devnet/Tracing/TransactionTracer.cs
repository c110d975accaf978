using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Loading;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Receipts;
using DefiPay.ContractEngine.State;
using DefiPay.ContractEngine.Symbols;
using DefiPay.ContractEngine.Tracing;
using DefiPay.Devnet.Blocks;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Tracing;

/// <summary>
/// Runs transactions of past blocks again, on the state that was before them: that of the block below, after those before them in their own
/// block. Its executor is its own, so that the chain's never loads the slower code that debuggers and traces want.
/// </summary>
internal sealed class TransactionTracer(IStateStore states, IContractSymbolSource symbols, StratisNetwork network)
{
    // One at a time: hostile code may take seconds until the fuse ends it, and anybody may ask for its trace again and again.
    private readonly Lock _gate = new();

    private readonly ContractExecutor _executor = new(new ContractLoader(symbols: symbols));

    /// <summary>Runs a block's transaction again.</summary>
    /// <param name="parent">The block below.</param>
    /// <param name="block">The transaction's block.</param>
    /// <param name="transaction">A contract transaction of it.</param>
    /// <exception cref="InvalidOperationException">It came out otherwise than in the block.</exception>
    public TransactionTrace Run(ChainedBlock parent, ChainedBlock block, Transaction transaction)
    {
        var position = block.Receipts.ToList().FindIndex(receipt => receipt.TransactionId == transaction.Id);
        var stored = block.Receipts[position];
        var state = new ContractState(new OverlayStateStore(states), parent.Header.StateRoot);
        var trace = new ExecutionTrace(network);
        ExecutionResult result;
        lock (_gate)
        {
            RunEarlier(block, position, state);
            result = _executor.Execute(RequestOf(transaction, stored), state, trace);
        }

        if (result.Receipt.Hash != stored.Receipt.Hash || trace.Gas.Gas != stored.Receipt.GasUsed)
        {
            throw new InvalidOperationException(
                $"Transaction {transaction.Id} ran again with {result.GasConsumed} gas and state {result.StateRoot}; block {block.Height} has {stored.Receipt.GasUsed} and {stored.Receipt.PostState}.");
        }

        return new TransactionTrace(stored, trace);
    }

    /// <summary>Tries a call, as a local call does.</summary>
    public (LocalCallResult Outcome, ExecutionTrace Trace) Try(LocalCallRequest request, Hash256 stateRoot)
    {
        var trace = new ExecutionTrace(network);
        lock (_gate) return (_executor.LocalCall(request, new ContractState(new OverlayStateStore(states), stateRoot), trace), trace);
    }

    // The disk has the states between blocks only.
    private void RunEarlier(ChainedBlock block, int position, ContractState state)
    {
        var transactions = block.Block.Transactions.ToDictionary(transaction => transaction.Id);
        ContractThread.Run(() =>
        {
            foreach (var receipt in block.Receipts.Take(position))
            {
                _executor.Execute(RequestOf(transactions[receipt.TransactionId], receipt), state);
            }

            return true;
        });
    }

    // Only the refund depends on the fee, and that is not looked at.
    private static ContractTransaction RequestOf(Transaction transaction, StoredReceipt stored)
    {
        var index = transaction.Outputs.ToList().FindIndex(output => ContractScript.IsContractScript(output.Script));
        if (!ContractScript.TryDecode(transaction.Outputs[index].Script, out var script, out var error)) throw new InvalidOperationException(error);
        return new ContractTransaction
        {
            TransactionId = transaction.Id,
            OutputIndex = (uint)index,
            Script = script,
            Sender = stored.From,
            AmountSatoshi = transaction.Outputs[index].ValueSatoshi,
            BlockNumber = stored.BlockNumber,
            Coinbase = MinerKey.Address,
        };
    }
}
