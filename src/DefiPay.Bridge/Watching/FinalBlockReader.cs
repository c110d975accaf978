using DefiPay.Chains;
using DefiPay.Store.Bridge;

namespace DefiPay.Bridge.Watching;

/// <summary>Reads what final blocks hold for the bridge. A block that cannot be read whole is not passed over.</summary>
internal sealed class FinalBlockReader(BridgeEnd end, IBlockSource source, IEventDecoder decoder, BridgeEventReader events)
{
    /// <param name="parent">The block before the first.</param>
    /// <param name="blocks">The blocks, each the child of the one before.</param>
    /// <param name="deposits">Number of the last deposit so far.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<FinalEvents> ReadAsync(BlockRef parent, IReadOnlyList<BlockRef> blocks, ulong deposits, CancellationToken cancellationToken)
    {
        var found = new List<BridgeDeposit>();
        var refused = new List<BridgeRefusal>();
        var settled = new List<BridgeSettlement>();
        foreach (var expected in blocks)
        {
            var block = await source.FindBlockAsync(expected.Hash, cancellationToken)
                ?? throw new RetryableException($"The node of {end.ChainId} no longer has block {expected}.");
            if (block.Header.Ref != expected || block.Header.ParentHash != parent.Hash)
                throw new PermanentException($"The node of {end.ChainId} gave block {block.Header.Ref} where {expected} on {parent} was asked for.");
            foreach (var log in block.Logs.Where(log => log.Contract == end.ContractText))
            {
                var decoded = await decoder.DecodeAsync(log, cancellationToken);
                if (BridgeEventReader.IsSettlement(decoded.Name))
                    settled.Add(events.ReadSettlement(end, expected, log, decoded));
                if (!BridgeEventReader.IsDeposit(decoded.Name))
                    continue;
                var (deposit, refusal) = events.ReadDeposit(end, expected, log, decoded);
                var number = deposit?.Fields.Number ?? refusal!.Number;
                // The contract counts without gaps: a missing number is a log that the node hid, a repeated one a log that it made up.
                if (number != ++deposits)
                    throw new PermanentException($"number: the node of {end.ChainId} shows deposit {number} where {deposits} is next (block {expected}). It hides or invents events; compare with other nodes.");
                if (deposit is not null)
                    found.Add(deposit);
                else
                    refused.Add(refusal!);
            }
            parent = expected;
        }
        return new FinalEvents(found, refused, settled);
    }
}
