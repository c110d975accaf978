using DefiPay.Devnet.Tracing;
using DefiPay.Stratis;

namespace DefiPay.Devnet;

/// <content>What explains past transactions.</content>
public sealed partial class DevnetChain
{
    private TransactionTracer _tracer;

    /// <summary>Sources of contracts, for lines in traces.</summary>
    public ContractSources Sources { get; }

    /// <summary>
    /// Runs a contract transaction of the present chain again, on the state that was before it, and tells how it came about. Changes nothing.
    /// </summary>
    /// <returns>Null when there is no receipt of that id.</returns>
    /// <exception cref="InvalidOperationException">It came out otherwise than in its block.</exception>
    public TransactionTrace? Trace(Hash256 transactionId)
    {
        var (block, parent, transaction) = (default(Blocks.ChainedBlock), default(Blocks.ChainedBlock), default(Transaction));
        lock (_gate)
        {
            if (_ledger.FindReceipt(transactionId) is null || _ledger.FindTransaction(transactionId) is not { Block: { } found } mined) return null;
            (block, parent, transaction) = (found, _ledger.Blocks[(int)found.Height - 1], mined.Transaction);
        }

        return _tracer.Run(parent, block, transaction);
    }
}
