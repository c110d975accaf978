namespace DefiPay.Api.Paging;

/// <summary>What a caller can get wrong about a page.</summary>
internal static class PagingErrors
{
    /// <summary>Both directions at once.</summary>
    public static GraphQLException FirstAndLast() => Error("Use either `first` or `last`, not both.", "FIRST_AND_LAST");

    /// <summary>More keys than an order may have.</summary>
    public static GraphQLException TooManyKeys(int keys, int keysMax)
        => Error($"`order` names {keys} keys; at most {keysMax} are accepted.", "ORDER_TOO_LONG");

    /// <summary>A filter beyond its bounds.</summary>
    public static GraphQLException FilterTooLarge(string accepted)
        => Error($"`where` is too large; at most {accepted} are accepted.", "FILTER_TOO_LARGE");

    /// <summary>A cursor that is none, or of a row in another order.</summary>
    public static GraphQLException BadCursor(string argument, string cursor)
        => new(ErrorBuilder.New()
            .SetMessage($"The cursor specified in `{argument}` has an invalid format. Use a cursor of an answer to the same field and order.")
            .SetCode("HC0078")
            .SetExtension("argument", argument)
            .SetExtension("cursor", cursor.Length > 200 ? cursor[..200] : cursor)
            .Build());

    private static GraphQLException Error(string message, string code)
        => new(ErrorBuilder.New().SetMessage(message).SetCode(code).Build());
}
