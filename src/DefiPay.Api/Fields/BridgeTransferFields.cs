using DefiPay.Api.Nodes;
using DefiPay.Store.Reads;
using GreenDonut.Data;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Api.Fields;

/// <summary>The id and history of a transfer over the bridge.</summary>
[Node]
[ExtendObjectType<BridgeTransfer>]
public sealed class BridgeTransferFields
{
    private const string Key = nameof(BridgeTransfer.SourceChainId) + " " + nameof(BridgeTransfer.SourceContract) + " " + nameof(BridgeTransfer.TransferId);

    /// <summary>The id for <c>node</c>.</summary>
    [ID<BridgeTransfer>]
    public BridgeTransferKey GetId([Parent(requires: Key)] BridgeTransfer transfer) => KeyOf(transfer);

    /// <summary>Finds a transfer by its id.</summary>
    [NodeResolver]
    public static async Task<BridgeTransfer?> GetNodeAsync(
        BridgeTransferKey id, QueryContext<BridgeTransfer> query, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(null, cancellationToken);
        return await db.BridgeTransfers
            .Where(t => t.SourceChainId == id.SourceChainId && t.SourceContract == id.SourceContract && t.TransferId == id.TransferId)
            .With(query).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>What happened to it, oldest first.</summary>
    [BindMember(nameof(BridgeTransfer.History))]
    [GraphQLDescription("What happened to it on either chain, in the order of its life.")]
    public async Task<IReadOnlyList<BridgeStep>> GetHistory(
        [Parent(requires: Key)] BridgeTransfer transfer,
        QueryContext<BridgeStep> query,
        BridgeHistoryLoader loader,
        CancellationToken cancellationToken)
        => await loader.With(query).LoadAsync(KeyOf(transfer), cancellationToken) ?? [];

    private static BridgeTransferKey KeyOf(BridgeTransfer transfer) => new(transfer.SourceChainId, transfer.SourceContract, transfer.TransferId);
}
