using DefiPay.Api.Paging;
using DefiPay.Store.Reads;
using GreenDonut.Data;
using HotChocolate.Resolvers;
using HotChocolate.Types.Pagination;

namespace DefiPay.Api.Fields;

/// <summary>An account's lists.</summary>
[ExtendObjectType<Account>]
public sealed class AccountFields
{
    /// <summary>What the account holds.</summary>
    [UsePaging, UseFiltering, UseSorting]
    [GraphQLDescription("What the account holds, now or at a moment of the past.")]
    public async Task<Connection<Balance>> GetBalances(
        [Parent] Account account, BlockPointInput? at, PagingArguments paging, IResolverContext context, ReadStore store,
        CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(context, at, cancellationToken);
        return await db.Balances.Where(b => b.Account == account.Address)
            .ToConnectionAsync(context, paging, TieBreaks.Balances, cancellationToken);
    }

    /// <summary>What the account gave and got.</summary>
    [UsePaging, UseFiltering, UseSorting]
    [GraphQLDescription("What the account gave and got, newest first.")]
    public async Task<Connection<Transfer>> GetTransfers(
        [Parent] Account account, PagingArguments paging, IResolverContext context, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(null, cancellationToken);
        return await db.Transfers.Where(t => t.From == account.Address || t.To == account.Address)
            .ToConnectionAsync(context, paging, TieBreaks.Transfers, cancellationToken);
    }

    /// <summary>The escrows that the account pays or is paid from.</summary>
    [UsePaging, UseFiltering, UseSorting]
    [GraphQLDescription("Escrows with the account as payer, payee or arbiter, now or at a moment of the past.")]
    public async Task<Connection<Escrow>> GetEscrows(
        [Parent] Account account, BlockPointInput? at, PagingArguments paging, IResolverContext context, ReadStore store,
        CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(context, at, cancellationToken);
        return await db.Escrows
            .Where(e => e.Payer == account.Address || e.Payee == account.Address || e.Arbiter == account.Address)
            .ToConnectionAsync(context, paging, TieBreaks.Escrows, cancellationToken);
    }

    /// <summary>What the account sent and is sent over the bridge.</summary>
    [UsePaging, UseFiltering, UseSorting]
    [GraphQLDescription("Transfers over the bridge from or to the account, newest first.")]
    public async Task<Connection<BridgeTransfer>> GetBridgeTransfers(
        [Parent] Account account, PagingArguments paging, IResolverContext context, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(null, cancellationToken);
        return await db.BridgeTransfers.Where(t => t.Sender == account.Address || t.Recipient == account.Address)
            .ToConnectionAsync(context, paging, TieBreaks.BridgeTransfers, cancellationToken);
    }
}
