using DefiPay.Store.Reads.Scalars;
using GreenDonut.Data;
using HotChocolate.Resolvers;
using HotChocolate.Types.Pagination;

namespace DefiPay.Standins.HotChocolate.Tests.Data.Schema;

/// <summary>The query of payments.graphql. Only its shape matters: nothing of it is run.</summary>
public sealed class Query
{
    [UsePaging, UseFiltering, UseSorting]
    public Task<Connection<Balance>> GetBalances(BlockPointInput? at, PagingArguments paging, IResolverContext context, CancellationToken cancellationToken)
        => throw new NotSupportedException();

    [UsePaging, UseFiltering, UseSorting]
    public Task<Connection<Transfer>> GetTransfers(PagingArguments paging, IResolverContext context, CancellationToken cancellationToken)
        => throw new NotSupportedException();

    [UsePaging, UseFiltering, UseSorting]
    public Task<Connection<Escrow>> GetEscrows(BlockPointInput? at, PagingArguments paging, IResolverContext context, CancellationToken cancellationToken)
        => throw new NotSupportedException();

    [UsePaging, UseFiltering, UseSorting]
    public Task<Connection<ContractEvent>> GetEvents(PagingArguments paging, IResolverContext context, CancellationToken cancellationToken)
        => throw new NotSupportedException();

    [UsePaging, UseFiltering, UseSorting]
    public Task<Connection<Token>> GetTokens(PagingArguments paging, IResolverContext context, CancellationToken cancellationToken)
        => throw new NotSupportedException();

    public Account GetAccount([Address] string address) => throw new NotSupportedException();

    public Task<Escrow?> GetEscrow([Hash] string escrowId, string chainId, QueryContext<Escrow> query, CancellationToken cancellationToken)
        => throw new NotSupportedException();
}

[ExtendObjectType<Account>]
public sealed class AccountFields
{
    [UsePaging, UseFiltering, UseSorting]
    public Task<Connection<Balance>> GetBalances([Parent] Account account, PagingArguments paging, IResolverContext context, CancellationToken cancellationToken)
        => throw new NotSupportedException();
}

[Node]
[ExtendObjectType<Escrow>]
public sealed class EscrowFields
{
    private const string Key = nameof(Escrow.ChainId) + " " + nameof(Escrow.EscrowId);

    [ID<Escrow>]
    public EscrowKey GetId([Parent(requires: Key)] Escrow escrow) => new(escrow.ChainId, escrow.EscrowId);

    [NodeResolver]
    public static Task<Escrow?> GetNodeAsync(EscrowKey id, QueryContext<Escrow> query, CancellationToken cancellationToken)
        => throw new NotSupportedException();

    [BindMember(nameof(Escrow.History))]
    public Task<IReadOnlyList<EscrowStep>> GetHistory([Parent(requires: Key)] Escrow escrow, QueryContext<EscrowStep> query, CancellationToken cancellationToken)
        => throw new NotSupportedException();
}
