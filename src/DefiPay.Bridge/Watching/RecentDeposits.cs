using System.Collections.Immutable;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;
using DefiPay.Store.Bridge;

namespace DefiPay.Bridge.Watching;

/// <summary>
/// Deposits of blocks that are not final yet, for those who ask where theirs is. Nothing is signed for them, so they are only remembered,
/// and one whose block vanished is forgotten.
/// </summary>
internal sealed class RecentDeposits(BridgeRoute route, ChainFollower follower, IBlockSource source, IEventDecoder decoder, BridgeJournal journal)
{
    private const ulong BlocksMax = 100;
    private const int DepositsMax = 10_000;
    private const int ReadAtOnceMax = 10;
    private ImmutableSortedDictionary<ulong, (string Hash, ImmutableArray<TransferId> Ids)> _blocks = ImmutableSortedDictionary<ulong, (string, ImmutableArray<TransferId>)>.Empty;
    private ImmutableDictionary<TransferId, BlockRef> _deposits = ImmutableDictionary<TransferId, BlockRef>.Empty;

    private (BlockRef Tip, BlockRef Handled)? _read;

    /// <summary>The block of a deposit that is not final; null when none of this id was seen, or when its height is final: then it is stored, or gone.</summary>
    public BlockRef? Find(TransferId id) =>
        _deposits.TryGetValue(id, out var block) && (follower.Position is not { } position || block.Number > position.Handled.Number) ? block : null;

    /// <summary>Reads blocks that came, and forgets those that are handled or gone.</summary>
    /// <returns>Whether there are more to read.</returns>
    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        if (follower.Position is not { Stalled: null } position || (position.Tip, position.Handled) == _read)
            return false;
        // While old blocks are caught up with, the newest that are not final are looked at all the same.
        var first = Math.Max(position.Handled.Number, position.Tip.Number - Math.Min(position.Tip.Number, BlocksMax)) + 1;
        var blocks = _blocks.RemoveRange(_blocks.Keys.Where(number => number < first || number > position.Tip.Number));
        var read = 0;
        var isWhole = true;
        for (var number = first; number <= position.Tip.Number && read < ReadAtOnceMax; number++)
        {
            if (await journal.FindHashAsync(follower.ChainId, number, cancellationToken) is not { } hash)
            {
                isWhole = false; // the chain forked since: the next look sees what is there now
                break;
            }
            if (blocks.TryGetValue(number, out var known) && known.Hash == hash)
                continue;
            if (await source.FindBlockAsync(hash, cancellationToken) is not { } block)
            {
                isWhole = false;
                break;
            }
            blocks = blocks.SetItem(number, (hash, await ReadAsync(block, cancellationToken)));
            read++;
        }
        if (!ReferenceEquals(blocks, _blocks))
        {
            _blocks = blocks;
            _deposits = blocks.SelectMany(block => block.Value.Ids.Select(id => (id, Block: new BlockRef(block.Key, block.Value.Hash))))
                .DistinctBy(deposit => deposit.id).Take(DepositsMax).ToImmutableDictionary(deposit => deposit.id, deposit => deposit.Block);
        }
        // A window that is read to its end is not looked at again until the follower has moved.
        _read = isWhole && read < ReadAtOnceMax ? (position.Tip, position.Handled) : null;
        return read == ReadAtOnceMax;
    }

    private async Task<ImmutableArray<TransferId>> ReadAsync(Block block, CancellationToken cancellationToken)
    {
        var end = route.On(follower.ChainId);
        var ids = ImmutableArray.CreateBuilder<TransferId>();
        foreach (var log in block.Logs.Where(log => log.Contract == end.ContractText))
        {
            var decoded = await decoder.DecodeAsync(log, cancellationToken);
            if (BridgeEventReader.IsDeposit(decoded.Name))
                ids.Add(new BridgeEventArguments(end, block.Header.Ref, decoded, route.Stratis.Network!).TransferId());
        }
        return ids.ToImmutable();
    }
}
