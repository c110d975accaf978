using DefiPay.Chains.Bridging;
using DefiPay.Store.Writes;

namespace DefiPay.Indexer.Projections;

/// <summary>
/// Deposits, releases, votes and queue entries from the events of contracts registered as the bridge's; of its other end a chain's
/// projection knows nothing. What a transfer has come to is a question of both chains' heads and is answered when it is read.
/// </summary>
internal sealed class BridgeProjection(BridgedChains chains) : IProjection
{
    public void Want(BlockFacts block, FoldState state)
    {
        foreach (var fact in block.Events)
        {
            if (BridgeEvent.Read(fact, state) is not { Name: "Locked" or "Released" } e || !e.Arguments.TryTransferId("transferId", out var id))
                continue;
            (e.Name == "Locked" ? state.BridgeDeposits : state.BridgeReleases).Want(new BridgeTransferKey(fact.Contract, id));
            if (e.Arguments.TryAddress("token", out var token))
                state.Tokens.Want(token);
        }
    }

    public void Fold(BlockFacts block, FoldState state)
    {
        foreach (var fact in block.Events)
        {
            if (BridgeEvent.Read(fact, state) is not { } e || !e.Arguments.TryTransferId("transferId", out var id))
                continue;
            var key = new BridgeTransferKey(fact.Contract, id);
            switch (e.Name)
            {
                case "Locked": Deposit(block, fact, e, key, state); break;
                case "Released": Release(block, fact, e, key, state); break;
                case "Voted": Vote(block, fact, e, key, state); break;
                case "Queued": Queue(block, fact, e, key, state); break;
            }
        }
    }

    private void Deposit(BlockFacts block, EventFact fact, BridgeEvent e, BridgeTransferKey key, FoldState state)
    {
        // The recipient lives on the other chain: here it is bytes on Stratis, and on the EVM those bytes in an address.
        var arguments = e.Arguments;
        if (!arguments.TryAddress("token", out var token) || !arguments.TryAddress("sender", out var sender) || !arguments.TryAmount("amount", out var amount)
            || !arguments.TryBytes("recipient", BridgeAddress.Size, out var recipient) || !arguments.TryNumber("number", out var number)
            || !arguments.TryBytes("destinationChain", 32, out var chain) || !arguments.TryBytes("destinationContract", BridgeAddress.Size, out var contract))
        {
            return;
        }
        // An id is deposited once: a number runs on with each deposit and is part of it.
        if (Count(state.BridgeDeposits, key) > 0)
            return;
        state.NameToken(token, (long)block.Header.Number);
        state.Rows.BridgeDeposits.Add(new BridgeDepositRow(
            (long)block.Header.Number, fact.LogIndex, key, token, sender, chains.Spell(chain, recipient), amount, number, chains.NameOf(chain),
            BridgedChains.Hex(contract), fact.TransactionHash, block.Header.Timestamp));
    }

    private static void Release(BlockFacts block, EventFact fact, BridgeEvent e, BridgeTransferKey key, FoldState state)
    {
        var arguments = e.Arguments;
        if (!arguments.TryAddress("token", out var token) || !arguments.TryAddress("recipient", out var recipient) || !arguments.TryAmount("amount", out var amount)
            || !arguments.TryNumber("number", out var number) || !arguments.TryNumber("epoch", out var epoch))
        {
            return;
        }
        state.NameToken(token, (long)block.Header.Number);
        state.Rows.BridgeReleases.Add(new BridgeReleaseRow(
            (long)block.Header.Number, fact.LogIndex, key, e.ContractBytes, Count(state.BridgeReleases, key), token, recipient, amount, number, epoch,
            arguments.TrySmall("attestations", int.MaxValue, out var attestations) ? attestations : null, fact.TransactionHash, block.Header.Timestamp));
    }

    private static void Vote(BlockFacts block, EventFact fact, BridgeEvent e, BridgeTransferKey key, FoldState state)
    {
        if (e.Arguments.TryAddress("validator", out var validator) && e.Arguments.TryNumber("epoch", out var epoch))
        {
            state.Rows.BridgeVotes.Add(new BridgeVoteRow(
                (long)block.Header.Number, fact.LogIndex, key, e.ContractBytes, validator, epoch, fact.TransactionHash, block.Header.Timestamp));
        }
    }

    private static void Queue(BlockFacts block, EventFact fact, BridgeEvent e, BridgeTransferKey key, FoldState state)
    {
        if (e.Arguments.TryAddress("token", out var token) && e.Arguments.TryAmount("amount", out var amount) && e.Arguments.TryNumber("readyBlock", out var ready))
        {
            state.Rows.BridgeQueue.Add(new BridgeQueueRow(
                (long)block.Header.Number, fact.LogIndex, key, e.ContractBytes, token, amount, ready, fact.TransactionHash, block.Header.Timestamp));
        }
    }

    private static int Count(EntityState<BridgeTransferKey, BridgeCountRow> counts, BridgeTransferKey key)
    {
        var before = counts.TryGet(key, out var row) ? row.Count : 0;
        counts.Hold(key, new BridgeCountRow(key, before + 1));
        return before;
    }
}
