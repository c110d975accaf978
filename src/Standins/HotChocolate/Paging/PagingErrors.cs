using HotChocolate.Resolvers;

namespace HotChocolate.Types.Pagination;

/// <summary>What is said of paging arguments out of bounds.</summary>
internal static class PagingErrors
{
    public static GraphQLException TooMany(IResolverContext context, int requested, int allowed) => New(
        context,
        ErrorCodes.Paging.MaxPaginationItems,
        "The maximum allowed items per page were exceeded.",
        b => b.SetExtension("requestedItems", requested).SetExtension("maxAllowedItems", allowed));

    public static GraphQLException TooFew(IResolverContext context, int requested) => New(
        context,
        ErrorCodes.Paging.MinPaginationItems,
        "The requested number of values per page must be at least 0.",
        b => b.SetExtension("requestedItems", requested).SetExtension("minAllowedItems", 0));

    public static GraphQLException NoBoundaries(IResolverContext context, bool allowBackward) => New(
        context,
        ErrorCodes.Paging.NoPagingBoundaries,
        allowBackward
            ? $"You must provide a `first` or `last` value to properly paginate the `{context.Selection.Type.NamedType().Name}`."
            : $"You must provide a `first` value to properly paginate the `{context.Selection.Type.NamedType().Name}`.",
        b => b);

    public static GraphQLException InvalidCursor(IResolverContext context, string argument, string cursor) => New(
        context,
        ErrorCodes.Paging.InvalidCursor,
        $"The cursor specified in `{argument}` has an invalid format.",
        b => b.SetExtension("argument", argument).SetExtension("cursor", cursor));

    private static GraphQLException New(
        IResolverContext context, string code, string message, Func<IErrorBuilder, IErrorBuilder> extend) => new(extend(
        ErrorBuilder.New()
            .SetMessage(message)
            .SetCode(code)
            .SetPath(context.Path)
            .AddLocation(context.Selection.SyntaxNode)
            .SetFieldCoordinate(context.Selection.Field.Coordinate)).Build());
}
