using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Devnet.Rest;

/// <summary>
/// Routes of which one request takes a core for up to seconds, and memory: they run contracts, read their code, or stretch a password. A few of
/// each kind are answered at a time. The others wait without holding a thread, so that whoever asks for a block does not wait for them; and of
/// one address only some wait, so that it does not take all places. Programs of one machine share an address.
/// </summary>
internal static class HeavyWork
{
    private const string Contracts = "contracts";
    private const string Passwords = "passwords";
    private const int WaitingMax = 1_000;
    private const int WaitingOfAddressMax = 250;

    // Most of those that wait are answered in milliseconds.
    private const int RetrySeconds = 5;

    private static readonly int AtOnceMax = Math.Max(2, Environment.ProcessorCount);

    public static void Add(IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (string Kind, UInt128 Address)>(ShareOf);
        foreach (string kind in (string[])[Contracts, Passwords])
        {
            limiter.AddConcurrencyLimiter(kind, options =>
            {
                options.PermitLimit = AtOnceMax;
                options.QueueLimit = WaitingMax;
                options.QueueProcessingOrder = QueueProcessingOrder.OldestFirst;
            });
        }

        limiter.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
            return new ValueTask(NodeAnswer.Error(
                StatusCodes.Status503ServiceUnavailable,
                $"{WaitingOfAddressMax} requests of this kind from your address wait already, or {WaitingMax} from all; ask again in {RetrySeconds} seconds.").ExecuteAsync(rejected.HttpContext));
        };
    });

    /// <summary>A route that runs a contract, or reads its code.</summary>
    public static TBuilder RunsContracts<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => OnItsOwnThread(route.RequireRateLimiting(Contracts));

    /// <summary>A route that needs a wallet's password.</summary>
    public static TBuilder NeedsPassword<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => OnItsOwnThread(route.RequireRateLimiting(Passwords));

    private static RateLimitPartition<(string Kind, UInt128 Address)> ShareOf(HttpContext context)
    {
        string? kind = context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;
        return kind is null
            ? RateLimitPartition.GetNoLimiter(("", UInt128.Zero))
            : RateLimitPartition.GetConcurrencyLimiter(
                (kind, NumberOf(context.Connection.RemoteIpAddress ?? IPAddress.None)),
                _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnceMax + WaitingOfAddressMax, QueueLimit = 0 });
    }

    // Of version 6 the first half: the other one is for a machine to choose.
    private static UInt128 NumberOf(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.MapToIPv6().TryWriteBytes(bytes, out _);
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6)
            bytes[8..].Clear();
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    // The pool begins with a thread for each core, and is slow to add more: seconds on its threads are seconds for everybody.
    private static TBuilder OnItsOwnThread<TBuilder>(TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.AddEndpointFilter((context, next) => new ValueTask<object?>(Task.Factory.StartNew(
            () => next(context).AsTask(), context.HttpContext.RequestAborted, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
}
