using DefiPay.Chains;
using DefiPay.Store.Writes;

namespace DefiPay.Indexer.Sources;

/// <summary>Takes from a block what projections fold.</summary>
internal static class BlockFactsOf
{
    /// <summary>Decodes the logs of indexed contracts and names outputs and spends.</summary>
    public static async Task<BlockFacts> DecodeAsync(
        Block block, ICollection<string> contracts, IEventDecoder decoder, CancellationToken cancellationToken)
    {
        var events = new List<EventFact>();
        foreach (var log in block.Logs)
        {
            if (contracts.Contains(log.Contract))
                events.Add(new EventFact(log.LogIndex, log.TransactionHash, log.Contract, await decoder.DecodeAsync(log, cancellationToken)));
        }
        var outputs = from transaction in block.Transactions
                      from output in transaction.Outputs
                      select new OutputFact(new OutPoint(transaction.Hash, output.Index), output.Address, output.Amount);
        var spends = from transaction in block.Transactions
                     from spend in transaction.Spends
                     select new OutPoint(spend.OutputTransactionHash, spend.OutputIndex);
        return new BlockFacts(block.Header, events, [.. outputs], [.. spends]);
    }
}
