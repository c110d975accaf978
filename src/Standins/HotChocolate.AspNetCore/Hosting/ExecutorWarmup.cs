using HotChocolate.Execution;
using Microsoft.Extensions.Hosting;

namespace HotChocolate.AspNetCore;

/// <summary>Builds a schema when the host starts, so that a schema with errors stops the start instead of the first request.</summary>
internal sealed class ExecutorWarmup(
    IRequestExecutorResolver executors,
    string schemaName,
    Func<IRequestExecutor, CancellationToken, Task>? warmup) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var executor = await executors.GetRequestExecutorAsync(schemaName, cancellationToken);
        if (warmup is not null) await warmup(executor, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
