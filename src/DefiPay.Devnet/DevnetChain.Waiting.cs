using DefiPay.Stratis;

namespace DefiPay.Devnet;

/// <content>What waits for a block.</content>
public sealed partial class DevnetChain
{
    /// <summary>The transactions that wait for a block, in the order of their arrival.</summary>
    public IReadOnlyList<Transaction> WaitingTransactions()
    {
        lock (_gate)
        {
            return _ledger.Pool.ToList();
        }
    }
}
