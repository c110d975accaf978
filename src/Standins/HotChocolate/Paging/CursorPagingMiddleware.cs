using HotChocolate.Resolvers;

namespace HotChocolate.Types.Pagination;

/// <summary>Checks the paging arguments before the resolver runs, and cuts what it returns unless that is a page already.</summary>
internal static class CursorPagingMiddleware
{
    public static FieldMiddleware Create(CursorPagingHandler handler) => next => context =>
    {
        handler.ValidateContext(context);
        handler.PublishPagingArguments(context);
        var pending = next(context);
        return pending.IsCompletedSuccessfully && context.Result is null or IPage or IFieldResult or IError
            ? pending
            : SliceAsync(context, pending, handler);
    };

    private static async ValueTask SliceAsync(IMiddlewareContext context, ValueTask pending, CursorPagingHandler handler)
    {
        await pending;
        if (context.Result is not (null or IPage or IFieldResult or IError))
        {
            context.Result = await handler.Slice(context, context.Result);
        }
    }
}
