using DefiPay.Store.Reads;
using GreenDonut.Data;

namespace DefiPay.Api.Paging;

/// <summary>
/// What completes the caller's order to a unique one: the entity's key. Without an order of the caller's, it is the whole order:
/// logs and blocks come newest first within each chain, which their primary key serves.
/// </summary>
internal static class TieBreaks
{
    public static SortDefinition<Block> Blocks(SortDefinition<Block> order)
        => order.AddDescending(b => b.ChainId).AddDescending(b => b.Number);

    public static SortDefinition<DeployedContract> Contracts(SortDefinition<DeployedContract> order)
        => order.AddAscending(c => c.ChainId).AddAscending(c => c.Address);

    public static SortDefinition<ContractEvent> Events(SortDefinition<ContractEvent> order)
        => order.AddDescending(e => e.ChainId).AddDescending(e => e.BlockNumber).AddDescending(e => e.LogIndex);

    public static SortDefinition<Token> Tokens(SortDefinition<Token> order)
        => order.AddAscending(t => t.ChainId).AddAscending(t => t.TokenId);

    public static SortDefinition<Balance> Balances(SortDefinition<Balance> order)
        => order.AddAscending(b => b.ChainId).AddAscending(b => b.TokenId).AddAscending(b => b.Account);

    public static SortDefinition<Transfer> Transfers(SortDefinition<Transfer> order)
        => order.AddDescending(t => t.ChainId).AddDescending(t => t.BlockNumber).AddDescending(t => t.LogIndex);

    public static SortDefinition<Escrow> Escrows(SortDefinition<Escrow> order)
        => order.AddAscending(e => e.ChainId).AddAscending(e => e.EscrowId);

    // Newest first across both chains: those who wait for a transfer look at the top, whichever way it goes.
    public static SortDefinition<BridgeTransfer> BridgeTransfers(SortDefinition<BridgeTransfer> order)
        => order.AddDescending(t => t.SourceTimestamp).AddDescending(t => t.SourceChainId).AddDescending(t => t.SourceBlock).AddDescending(t => t.SourceLogIndex);
}
