using DefiPay.Chains.Evm.Hardhat.Journal;
using DefiPay.Chains.Evm.Hardhat.Node;

namespace DefiPay.Chains.Evm.Hardhat;

/// <summary>
/// A node's chain and the journal of it. Whatever the node mined, for us or for others, is on disk before we let it mine the next block, so
/// that a kill costs the last block at most. Not for use by several at once.
/// </summary>
internal sealed class JournaledChain(HardhatNode node, BlockJournal journal, TimeProvider time)
{
    private const int ReplayBlocksMax = 100;
    private const int ReplayCharsMax = 1 << 20;

    /// <summary>Mines the journal's blocks in a node that has none.</summary>
    /// <param name="countMax">How many of them.</param>
    /// <param name="onBlocks">Hears how many are done.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    /// <exception cref="PermanentException">A block came out differently.</exception>
    public async Task ReplayAsync(ulong countMax, Action<ulong> onBlocks, CancellationToken cancellationToken)
    {
        await CheckGenesisAsync(cancellationToken);
        for (ulong done = 0; done < countMax;)
        {
            var blocks = new List<JournaledBlock>();
            for (var chars = 0L; done < countMax && blocks.Count < ReplayBlocksMax && chars < ReplayCharsMax; done++)
            {
                blocks.Add(journal.Read(done + 1));
                chars += blocks[^1].Transactions.Sum(transaction => (long)transaction.Length);
            }

            var difference = await node.RequestAsync<ReplayDifference?>("replay", cancellationToken, ("blocks", blocks));
            if (difference is not null)
                throw new PermanentException(Describe(difference));
            onBlocks(done);
        }
    }

    /// <summary>Where the node is, after what others mined or took back has been journaled.</summary>
    public async Task<NodeState> SyncAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var state = await node.RequestAsync<NodeState>("state", cancellationToken);
            if (state.Hash == journal.HashAt(journal.HeadNumber))
                return state;
            await FollowAsync(state, cancellationToken);
        }
    }

    /// <summary>Mines the next block. Its time is the clock's, and never before the last block's.</summary>
    /// <param name="state">From <see cref="SyncAsync"/>.</param>
    /// <param name="timeLeast">The block's time at least, in seconds since 1970.</param>
    /// <param name="cancellationToken">Stops before anything has changed.</param>
    /// <returns>Whether it has transactions.</returns>
    public async Task<bool> MineAsync(NodeState state, long timeLeast, CancellationToken cancellationToken)
    {
        var seconds = Math.Max(Math.Max(state.Time, timeLeast), time.GetUtcNow().ToUnixTimeSeconds());
        var block = await node.RequestAsync<NodeBlock>("mine", cancellationToken, ("time", seconds));
        if (block.Number == journal.HeadNumber + 1 && block.Parent == journal.HashAt(journal.HeadNumber))
            journal.Append(block.ToJournal());
        else
            await SyncAsync(cancellationToken); // Somebody else mined in between.
        return block.Transactions.Count > 0;
    }

    /// <summary>Replaces the last blocks by one more empty ones. Who asks the node in the meantime waits until it is done.</summary>
    public async Task ReorgAsync(int depth, bool keepTransactions, CancellationToken cancellationToken)
    {
        await node.RequestAsync<object?>("hold", cancellationToken);
        try
        {
            await SyncAsync(cancellationToken);
            ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)depth, journal.HeadNumber, nameof(depth));
            await ReplaceAsync(journal.HeadNumber - (ulong)depth, keepTransactions);
        }
        finally
        {
            await node.RequestAsync<object?>("release", CancellationToken.None);
        }
    }

    // Not cancelled half way.
    private async Task ReplaceAsync(ulong ancestor, bool keepTransactions)
    {
        JournaledBlock[] replaced = [.. Numbers(ancestor + 1, journal.HeadNumber).Select(journal.Read)];
        var waiting = (await node.RequestAsync<NodeTransaction[]>("pending", CancellationToken.None)).Select(transaction => transaction.Raw);
        await node.RequestAsync<object?>("reset", CancellationToken.None);
        await ReplayAsync(ancestor, _ => { }, CancellationToken.None);
        journal.CutBackTo(ancestor);

        // An empty block at the same time as an empty one that it replaces would be that one.
        var later = replaced[0].Time + 1;
        for (var i = 0; i <= replaced.Length; i++)
            await MineAsync(await SyncAsync(CancellationToken.None), later, CancellationToken.None);

        var kept = keepTransactions ? replaced.SelectMany(block => block.Transactions) : [];
        await node.RequestAsync<object?>("offer", CancellationToken.None, ("transactions", kept.Concat(waiting).ToArray()));
    }

    private async Task FollowAsync(NodeState state, CancellationToken cancellationToken)
    {
        var common = Math.Min(state.Number, journal.HeadNumber);
        while (common > 0 && (await BlockAsync(common, cancellationToken))?.Hash != journal.HashAt(common))
            common--;
        if (common < journal.HeadNumber)
            journal.CutBackTo(common);

        for (var number = common + 1; number <= state.Number; number++)
        {
            var block = await BlockAsync(number, cancellationToken);
            if (block is null || block.Parent != journal.HashAt(journal.HeadNumber))
                return; // It changed while we looked: the caller looks again.
            journal.Append(block.ToJournal());
        }
    }

    private Task<NodeBlock?> BlockAsync(ulong number, CancellationToken cancellationToken) =>
        node.RequestAsync<NodeBlock?>("block", cancellationToken, ("number", number));

    private async Task CheckGenesisAsync(CancellationToken cancellationToken)
    {
        var genesis = await BlockAsync(0, cancellationToken);
        if (genesis?.Hash != journal.HashAt(0))
            throw new PermanentException(
                $"The EVM devnet's chain in {journal.Path} begins with {journal.HashAt(0)}, but this Hardhat begins with {genesis?.Hash}: "
                + "another version or configuration wrote it. Go back to that, or start anew with --reset.");
    }

    private string Describe(ReplayDifference difference) =>
        $"The EVM devnet's chain in {journal.Path} cannot be rebuilt: block {difference.Number} was {journal.HashAt(difference.Number)}, and is now {difference.Found}. "
        + "That happens when state was set from outside (hardhat_setBalance, hardhat_impersonateAccount and the like are not journaled), or when Hardhat's version changed. "
        + "Start anew with --reset.";

    private static IEnumerable<ulong> Numbers(ulong first, ulong last)
    {
        for (var number = first; number <= last; number++)
            yield return number;
    }

    /// <summary>The first block of a replay that is another one now, or why it could not be mined.</summary>
    private sealed record ReplayDifference(ulong Number, string Found);
}
