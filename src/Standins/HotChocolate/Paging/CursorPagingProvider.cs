using HotChocolate.Internal;

namespace HotChocolate.Types.Pagination;

/// <summary>Makes handlers for the kinds of results that it can cut into pages.</summary>
public abstract class CursorPagingProvider
{
    /// <summary>True when results of that type can be cut.</summary>
    public abstract bool CanHandle(IExtendedType source);

    internal CursorPagingHandler NewHandler(IExtendedType source, PagingOptions options) => CreateHandler(source, options);

    /// <summary>Makes the handler of a field.</summary>
    protected abstract CursorPagingHandler CreateHandler(IExtendedType source, PagingOptions options);
}
