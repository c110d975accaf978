using DefiPay.Api.Nodes;
using DefiPay.Store.Reads;
using GreenDonut.Data;
using Microsoft.EntityFrameworkCore;

namespace DefiPay.Api.Fields;

/// <summary>A contract's id.</summary>
[Node]
[ExtendObjectType<DeployedContract>]
public sealed class DeployedContractFields
{
    private const string Key = nameof(DeployedContract.ChainId) + " " + nameof(DeployedContract.Address);

    /// <summary>The id for <c>node</c>.</summary>
    [ID<DeployedContract>]
    public ContractKey GetId([Parent(requires: Key)] DeployedContract contract) => new(contract.ChainId, contract.Address);

    /// <summary>Finds a contract by its id.</summary>
    [NodeResolver]
    public static async Task<DeployedContract?> GetNodeAsync(
        ContractKey id, QueryContext<DeployedContract> query, ReadStore store, CancellationToken cancellationToken)
    {
        await using var db = await store.OpenAsync(null, cancellationToken);
        return await db.Contracts.Where(c => c.ChainId == id.ChainId && c.Address == id.Address)
            .With(query).SingleOrDefaultAsync(cancellationToken);
    }
}
