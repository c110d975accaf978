using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Devnet.Rest;

/// <summary>
/// Routes of which one request takes a core for up to seconds, and memory: they run contracts, read their code, or stretch a password. A few of
/// each kind are answered at a time. The others wait without holding a thread, so that whoever asks for a block does not wait for them.
/// </summary>
internal static class HeavyWork
{
    private const string Contracts = "contracts";
    private const string Passwords = "passwords";
    private const int WaitingMax = 1_000;

    private static readonly int AtOnceMax = Math.Max(2, Environment.ProcessorCount);

    public static void Add(IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        foreach (string kind in (string[])[Contracts, Passwords])
        {
            limiter.AddConcurrencyLimiter(kind, options =>
            {
                options.PermitLimit = AtOnceMax;
                options.QueueLimit = WaitingMax;
                options.QueueProcessingOrder = QueueProcessingOrder.OldestFirst;
            });
        }

        limiter.OnRejected = (rejected, _) => new ValueTask(NodeAnswer.Error(
            StatusCodes.Status503ServiceUnavailable, $"{WaitingMax} requests of this kind wait already; ask again later.").ExecuteAsync(rejected.HttpContext));
    });

    /// <summary>A route that runs a contract, or reads its code.</summary>
    public static TBuilder RunsContracts<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => OnItsOwnThread(route.RequireRateLimiting(Contracts));

    /// <summary>A route that needs a wallet's password.</summary>
    public static TBuilder NeedsPassword<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => OnItsOwnThread(route.RequireRateLimiting(Passwords));

    // The pool begins with a thread for each core, and is slow to add more: seconds on its threads are seconds for everybody.
    private static TBuilder OnItsOwnThread<TBuilder>(TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.AddEndpointFilter((context, next) => new ValueTask<object?>(Task.Factory.StartNew(
            () => next(context).AsTask(), context.HttpContext.RequestAborted, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
}
