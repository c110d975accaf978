using DefiPay.Store.Reads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DefiPay.Api.Health;

/// <summary>The read model answers.</summary>
internal sealed class DatabaseCheck(ReadStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var db = await store.OpenAsync(null, cancellationToken);
            await db.ChainStatuses.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The exception goes to the log of the health checks; its text may name servers and users, so the answer does not have it.
            return HealthCheckResult.Unhealthy("The database does not answer, or lacks the tables of this version.", e);
        }
    }
}
