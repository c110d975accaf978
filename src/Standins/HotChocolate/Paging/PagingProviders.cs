using HotChocolate.Internal;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types.Pagination;

/// <summary>A paging provider and what it is called.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Name">Its name; null when it has none.</param>
/// <param name="IsDefault">True when it is asked before the others.</param>
internal sealed record PagingProviderEntry(CursorPagingProvider Provider, string? Name, bool IsDefault);

/// <summary>Finds the paging provider of a field.</summary>
internal static class PagingProviders
{
    private static readonly QueryableCursorPagingProvider s_fallback = new();

    public static CursorPagingProvider Find(IServiceProvider services, IExtendedType source, string? name)
    {
        var entries = services.GetService<IEnumerable<PagingProviderEntry>>()?.ToArray() ?? [];
        return entries.FirstOrDefault(e => name is not null && e.Name == name)?.Provider
            ?? entries.OrderByDescending(e => e.IsDefault).FirstOrDefault(e => e.Provider.CanHandle(source))?.Provider
            ?? s_fallback;
    }
}
