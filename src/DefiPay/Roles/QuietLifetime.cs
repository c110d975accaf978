using Microsoft.Extensions.Hosting;

namespace DefiPay.Roles;

/// <summary>Signals are the command line's business: several hosts live in one process and stop in order.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
