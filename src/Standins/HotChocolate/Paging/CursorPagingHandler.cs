using HotChocolate.Resolvers;

namespace HotChocolate.Types.Pagination;

/// <summary>Checks the paging arguments of a field and cuts its result into a page.</summary>
public abstract class CursorPagingHandler
{
    /// <summary>Creates a handler.</summary>
    protected CursorPagingHandler(PagingOptions options)
    {
        var complete = options.CompletedBy(new PagingOptions());
        DefaultPageSize = complete.DefaultPageSize!.Value;
        MaxPageSize = complete.MaxPageSize!.Value;
        RequirePagingBoundaries = complete.RequirePagingBoundaries!.Value;
        IncludeTotalCount = complete.IncludeTotalCount!.Value;
        AllowBackwardPagination = complete.AllowBackwardPagination!.Value;
        if (MaxPageSize < DefaultPageSize)
        {
            DefaultPageSize = MaxPageSize;
        }
    }

    /// <summary>Items a page when the client does not say.</summary>
    protected int DefaultPageSize { get; }

    /// <summary>The most items a page.</summary>
    protected int MaxPageSize { get; }

    /// <summary>True when the client has to say how many items.</summary>
    protected bool RequirePagingBoundaries { get; }

    /// <summary>True when the number of all items may be asked for.</summary>
    protected bool IncludeTotalCount { get; }

    /// <summary>True when pages from the end are allowed.</summary>
    protected bool AllowBackwardPagination { get; }

    /// <summary>Refuses paging arguments out of bounds.</summary>
    /// <exception cref="GraphQLException">Code HC0051, HC0052 or HC0079.</exception>
    public void ValidateContext(IResolverContext context)
    {
        var first = context.ArgumentValue<int?>(PagingArgumentNames.First);
        var last = AllowBackwardPagination ? context.ArgumentValue<int?>(PagingArgumentNames.Last) : null;
        if (RequirePagingBoundaries && first is null && last is null)
        {
            throw PagingErrors.NoBoundaries(context, AllowBackwardPagination);
        }

        Check(context, first);
        Check(context, last);
    }

    /// <summary>Puts the paging arguments into the field's local state.</summary>
    public void PublishPagingArguments(IResolverContext context) =>
        context.SetLocalState(WellKnownContextData.PagingArguments, ReadArguments(context));

    internal ValueTask<Connection> Slice(IResolverContext context, object source) => SliceAsync(context, source, ReadArguments(context));

    /// <summary>Cuts a page out of the resolver's result.</summary>
    protected abstract ValueTask<Connection> SliceAsync(IResolverContext context, object source, CursorPagingArguments arguments);

    private CursorPagingArguments ReadArguments(IResolverContext context)
    {
        var first = context.ArgumentValue<int?>(PagingArgumentNames.First);
        var last = AllowBackwardPagination ? context.ArgumentValue<int?>(PagingArgumentNames.Last) : null;
        return new CursorPagingArguments(
            first is null && last is null ? DefaultPageSize : first,
            last,
            context.ArgumentValue<string?>(PagingArgumentNames.After),
            AllowBackwardPagination ? context.ArgumentValue<string?>(PagingArgumentNames.Before) : null);
    }

    private void Check(IResolverContext context, int? requested)
    {
        if (requested < 0)
        {
            throw PagingErrors.TooFew(context, requested.Value);
        }

        if (requested > MaxPageSize)
        {
            throw PagingErrors.TooMany(context, requested.Value, MaxPageSize);
        }
    }
}
