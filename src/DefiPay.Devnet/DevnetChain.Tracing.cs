using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Tracing;
using DefiPay.Devnet.Blocks;
using DefiPay.Devnet.Tracing;
using DefiPay.Stratis;

namespace DefiPay.Devnet;

/// <content>What explains past transactions.</content>
public sealed partial class DevnetChain
{
    private TransactionTracer _tracer;

    /// <summary>Sources of contracts, for lines in traces.</summary>
    public ContractSources Sources { get; }

    /// <summary>Tries a call on the state after the block of the request's height, and tells how its outcome came about. Changes nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The height lies above the tip.</exception>
    public (LocalCallResult Outcome, ExecutionTrace Trace) Trace(LocalCallRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        TransactionTracer tracer;
        Hash256 root;
        lock (_gate)
        {
            var block = request.BlockNumber < (ulong)_ledger.Blocks.Count ? _ledger.Blocks[(int)request.BlockNumber] : null;
            _ = block ?? throw new ArgumentOutOfRangeException(nameof(request), request.BlockNumber, "The height lies above the tip.");
            (tracer, root) = (_tracer, block.Block.Header.StateRoot);
        }

        return tracer.Try(request, root);
    }

    /// <summary>
    /// Runs a contract transaction of the present chain again, on the state that was before it, and tells how it came about. Changes nothing.
    /// </summary>
    /// <returns>Null when there is no receipt of that id.</returns>
    /// <exception cref="InvalidOperationException">It came out otherwise than in its block.</exception>
    public TransactionTrace? Trace(Hash256 transactionId)
    {
        ChainedBlock block, parent;
        Transaction transaction;
        TransactionTracer tracer;
        lock (_gate)
        {
            if (_ledger.FindReceipt(transactionId) is null || _ledger.FindTransaction(transactionId) is not { Block: { } found } mined) return null;
            (block, parent, transaction, tracer) = (found, _ledger.Blocks[(int)found.Height - 1], mined.Transaction, _tracer);
        }

        return tracer.Run(parent, block, transaction);
    }
}
