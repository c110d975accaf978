using Microsoft.Extensions.Hosting;

namespace DefiPay.Bridge;

/// <summary>A small server inside a program leaves the program's signals alone.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
