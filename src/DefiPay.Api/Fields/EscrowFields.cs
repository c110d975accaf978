using DefiPay.Api.Nodes;
using DefiPay.Store.Reads;
using GreenDonut.Data;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Api.Fields;

/// <summary>An escrow's id and history.</summary>
[Node]
[ExtendObjectType<Escrow>]
public sealed class EscrowFields
{
    private const string Key = nameof(Escrow.ChainId) + " " + nameof(Escrow.EscrowId);

    /// <summary>The id for <c>node</c>.</summary>
    [ID<Escrow>]
    public EscrowKey GetId([Parent(requires: Key)] Escrow escrow) => new(escrow.ChainId, escrow.EscrowId);

    /// <summary>Finds an escrow by its id.</summary>
    [NodeResolver]
    public static async Task<Escrow?> GetNodeAsync(
        EscrowKey id, QueryContext<Escrow> query, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(null, cancellationToken);
        return await db.Escrows.Where(e => e.ChainId == id.ChainId && e.EscrowId == id.EscrowId)
            .With(query).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>What happened to it, oldest first; up to the moment that the escrow was asked for.</summary>
    [BindMember(nameof(Escrow.History))]
    [GraphQLDescription("What happened to it, oldest first; up to the moment that was asked for.")]
    public async Task<IReadOnlyList<EscrowStep>> GetHistory(
        [Parent(requires: Key)] Escrow escrow,
        [ScopedState(ReadStoreExtensions.AtState)] BlockPointInput? at,
        QueryContext<EscrowStep> query,
        EscrowHistoryLoader loader,
        CancellationToken cancellationToken)
        => await loader.With(query).LoadAsync(new EscrowHistoryKey(at, escrow.ChainId, escrow.EscrowId), cancellationToken) ?? [];
}
