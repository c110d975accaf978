using DefiPay.Store.Reads;
using HotChocolate.Resolvers;

namespace DefiPay.Api.Fields;

/// <summary>Opens the store for a field, and keeps the moment for the fields below it.</summary>
internal static class ReadStoreExtensions
{
    /// <summary>Name of the moment in the state that fields below can see.</summary>
    public const string AtState = "at";

    public static ValueTask<ReadContext> OpenAsync(
        this ReadStore store,
        IResolverContext context,
        BlockPointInput? at,
        CancellationToken cancellationToken)
    {
        context.SetScopedState(AtState, at);
        return store.OpenAsync(at?.ToBlockPoint(), cancellationToken);
    }
}
