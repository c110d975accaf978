using DefiPay.Api.Nodes;
using DefiPay.Store.Reads;
using GreenDonut.Data;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Api.Fields;

/// <summary>An event's id.</summary>
[Node]
[ExtendObjectType<ContractEvent>]
public sealed class ContractEventFields
{
    private const string Key = nameof(ContractEvent.ChainId) + " " + nameof(ContractEvent.BlockNumber) + " " + nameof(ContractEvent.LogIndex);

    /// <summary>The id for <c>node</c>.</summary>
    [ID<ContractEvent>]
    public LogKey GetId([Parent(requires: Key)] ContractEvent contractEvent) => new(contractEvent.ChainId, contractEvent.BlockNumber, contractEvent.LogIndex);

    /// <summary>Finds an event by its id.</summary>
    [NodeResolver]
    public static async Task<ContractEvent?> GetNodeAsync(
        LogKey id, QueryContext<ContractEvent> query, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(null, cancellationToken);
        return await db.Events.Where(e => e.ChainId == id.ChainId && e.BlockNumber == id.BlockNumber && e.LogIndex == id.LogIndex)
            .With(query).SingleOrDefaultAsync(cancellationToken);
    }
}
