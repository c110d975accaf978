using DefiPay.Api.Paging;
using DefiPay.Chains.Bridging;
using DefiPay.Store.Reads;
using DefiPay.Store.Reads.Scalars;
using GreenDonut.Data;
using HotChocolate.Resolvers;
using HotChocolate.Types.Pagination;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Api.Fields;

/// <summary>What can be asked. Field names and types are those of the published schema.</summary>
public sealed class Query
{
    /// <summary>The chains that are known here.</summary>
    [GraphQLDescription("The chains that are indexed here.")]
    public async Task<IReadOnlyList<Chain>> GetChains(QueryContext<Chain> query, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(null, cancellationToken);
        return await db.Chains.OrderBy(c => c.Id).With(query).ToListAsync(cancellationToken);
    }

    /// <summary>One status for each chain.</summary>
    [GraphQLDescription("Where each chain's index stands, and whether it may be trusted.")]
    public async Task<IReadOnlyList<ChainStatus>> GetIndexStatus(
        QueryContext<ChainStatus> query, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(null, cancellationToken);
        return await db.ChainStatuses.OrderBy(s => s.ChainId).With(query).ToListAsync(cancellationToken);
    }

    /// <summary>Indexed blocks, newest first.</summary>
    [UsePaging, UseFiltering, UseSorting]
    [GraphQLDescription("Indexed blocks, newest first.")]
    public async Task<Connection<Block>> GetBlocks(
        string? chainId, PagingArguments paging, IResolverContext context, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(null, cancellationToken);
        var blocks = chainId is null ? db.Blocks : db.Blocks.Where(b => b.ChainId == chainId);
        return await blocks.ToConnectionAsync(context, paging, TieBreaks.Blocks, cancellationToken);
    }

    /// <summary>Contracts whose events are indexed.</summary>
    [UsePaging, UseFiltering, UseSorting]
    [GraphQLDescription("Contracts whose events are indexed.")]
    public async Task<Connection<DeployedContract>> GetContracts(
        PagingArguments paging, IResolverContext context, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(null, cancellationToken);
        return await db.Contracts.ToConnectionAsync(context, paging, TieBreaks.Contracts, cancellationToken);
    }

    /// <summary>Decoded events, newest first.</summary>
    [UsePaging, UseFiltering, UseSorting]
    [GraphQLDescription("Decoded events of all indexed contracts, newest first.")]
    public async Task<Connection<ContractEvent>> GetEvents(
        PagingArguments paging, IResolverContext context, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(null, cancellationToken);
        return await db.Events.ToConnectionAsync(context, paging, TieBreaks.Events, cancellationToken);
    }

    /// <summary>Tokens and native coins.</summary>
    [UsePaging, UseFiltering, UseSorting]
    [GraphQLDescription("Tokens, and the chains' native coins (without an address).")]
    public async Task<Connection<Token>> GetTokens(
        PagingArguments paging, IResolverContext context, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(null, cancellationToken);
        return await db.Tokens.ToConnectionAsync(context, paging, TieBreaks.Tokens, cancellationToken);
    }

    /// <summary>Balances now or at a moment of the past.</summary>
    [UsePaging, UseFiltering, UseSorting]
    [GraphQLDescription("Balances of tokens and native coins, now or at a moment of the past.")]
    public async Task<Connection<Balance>> GetBalances(
        BlockPointInput? at, PagingArguments paging, IResolverContext context, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(context, at, cancellationToken);
        return await db.Balances.ToConnectionAsync(context, paging, TieBreaks.Balances, cancellationToken);
    }

    /// <summary>Token transfers, newest first.</summary>
    [UsePaging, UseFiltering, UseSorting]
    [GraphQLDescription("Movements of tokens, newest first. From the zero address: minted; to it: burned.")]
    public async Task<Connection<Transfer>> GetTransfers(
        PagingArguments paging, IResolverContext context, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(null, cancellationToken);
        return await db.Transfers.ToConnectionAsync(context, paging, TieBreaks.Transfers, cancellationToken);
    }

    /// <summary>Escrows now or at a moment of the past.</summary>
    [UsePaging, UseFiltering, UseSorting]
    [GraphQLDescription("Escrows, now or at a moment of the past.")]
    public async Task<Connection<Escrow>> GetEscrows(
        BlockPointInput? at, PagingArguments paging, IResolverContext context, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(context, at, cancellationToken);
        return await db.Escrows.ToConnectionAsync(context, paging, TieBreaks.Escrows, cancellationToken);
    }

    /// <summary>One escrow.</summary>
    [GraphQLDescription("One escrow by its chain's id.")]
    public async Task<Escrow?> GetEscrow(
        [Hash] string escrowId, string chainId, QueryContext<Escrow> query, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(null, cancellationToken);
        return await db.Escrows.Where(e => e.ChainId == chainId && e.EscrowId == escrowId)
            .With(query).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Transfers over the bridge, newest first.</summary>
    [UsePaging, UseFiltering, UseSorting]
    [GraphQLDescription("Transfers over the bridge in both directions, newest first.")]
    public async Task<Connection<BridgeTransfer>> GetBridgeTransfers(
        PagingArguments paging, IResolverContext context, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(null, cancellationToken);
        return await db.BridgeTransfers.ToConnectionAsync(context, paging, TieBreaks.BridgeTransfers, cancellationToken);
    }

    /// <summary>One transfer over the bridge.</summary>
    [GraphQLDescription("One transfer over the bridge by its id, in either chain's spelling. By source transaction: the list's filter, as one transaction may hold several.")]
    public async Task<BridgeTransfer?> GetBridgeTransfer(
        [Hash] string transferId, QueryContext<BridgeTransfer> query, ReadStore store, CancellationToken cancellationToken)
    {
        if (!TransferIdText.TryCanonicalize(transferId, out var id))
        {
            return null;
        }

        // A contract that is no part of a bridge could claim the id of one that is: whose other end knows it comes first.
        await using var db = await store.OpenAsync(null, cancellationToken);
        return await db.BridgeTransfers.Where(t => t.TransferId == id).OrderByDescending(t => t.Quorum).ThenBy(t => t.SourceTimestamp)
            .With(query).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The books of bridged tokens.</summary>
    [GraphQLDescription("The books of every bridged token: locked = minted + in flight, from final events of both chains.")]
    public async Task<IReadOnlyList<Reserve>> GetReserves(QueryContext<Reserve> query, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(null, cancellationToken);
        return await db.Reserves.OrderBy(r => r.WrappedChainId).ThenBy(r => r.WrappedContract).ThenBy(r => r.WrappedTokenId)
            .With(query).ToListAsync(cancellationToken);
    }

    /// <summary>What is known of an account.</summary>
    [GraphQLDescription("What belongs to an account. An address that was never seen has empty lists.")]
    public Account? GetAccount([Address] string address) => new(address);
}
