using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DefiPay.Roles;

/// <summary>What `/ready` answers: not before the contracts are deployed and the demo is done and indexed.</summary>
internal sealed class ReadySwitch : IHealthCheck
{
    private volatile string? _waitingFor = "the contracts to be deployed and the demo to be indexed";

    /// <summary>Turned on once and for all.</summary>
    public void TurnOn() => _waitingFor = null;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_waitingFor is { } reason ? HealthCheckResult.Unhealthy($"Waiting for {reason}.") : HealthCheckResult.Healthy());
}
