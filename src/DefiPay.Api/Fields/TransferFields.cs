using DefiPay.Api.Nodes;
using DefiPay.Store.Reads;
using GreenDonut.Data;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Api.Fields;

/// <summary>A transfer's id.</summary>
[Node]
[ExtendObjectType<Transfer>]
public sealed class TransferFields
{
    private const string Key = nameof(Transfer.ChainId) + " " + nameof(Transfer.BlockNumber) + " " + nameof(Transfer.LogIndex);

    /// <summary>The id for <c>node</c>.</summary>
    [ID<Transfer>]
    public LogKey GetId([Parent(requires: Key)] Transfer transfer) => new(transfer.ChainId, transfer.BlockNumber, transfer.LogIndex);

    /// <summary>Finds a transfer by its id.</summary>
    [NodeResolver]
    public static async Task<Transfer?> GetNodeAsync(
        LogKey id, QueryContext<Transfer> query, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(null, cancellationToken);
        return await db.Transfers.Where(t => t.ChainId == id.ChainId && t.BlockNumber == id.BlockNumber && t.LogIndex == id.LogIndex)
            .With(query).SingleOrDefaultAsync(cancellationToken);
    }
}
