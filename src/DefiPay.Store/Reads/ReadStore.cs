using DefiPay.Chains;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DefiPay.Store.Reads;

/// <summary>Opens the present or a moment of the past for reading.</summary>
/// <param name="now">Contexts over the present.</param>
/// <param name="past">Contexts over the past, which need their <see cref="ReadContext.At"/>.</param>
public sealed class ReadStore(
    [FromKeyedServices(ReadStore.Now)] IDbContextFactory<ReadContext> now,
    [FromKeyedServices(ReadStore.Past)] IDbContextFactory<ReadContext> past)
{
    /// <summary>Service key of what reads the present.</summary>
    public const string Now = "now";

    /// <summary>Service key of what reads the past.</summary>
    public const string Past = "past";

    /// <summary>A context over the present, or over one moment; the caller disposes it. No round trip.</summary>
    /// <param name="at">Null: the present. A moment leaves out everything of other chains.</param>
    /// <param name="cancellationToken">Stops waiting for a context.</param>
    /// <remarks>The first query of a context over a moment that is not indexed throws <see cref="BlockPointException"/>.</remarks>
    public async ValueTask<ReadContext> OpenAsync(BlockPoint? at, CancellationToken cancellationToken)
    {
        var context = await (at is null ? now : past).CreateDbContextAsync(cancellationToken);
        context.At = at;
        return context;
    }
}
