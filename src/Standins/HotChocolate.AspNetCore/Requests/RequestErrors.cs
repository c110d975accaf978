namespace HotChocolate.AspNetCore;

/// <summary>The errors of requests that never reach the executor.</summary>
internal static class RequestErrors
{
    public static GraphQLRequestException Empty() => New("The GraphQL request is empty.", ErrorCodes.Server.RequestInvalid);

    public static GraphQLRequestException Invalid() => New("Invalid GraphQL Request.", ErrorCodes.Server.RequestInvalid);

    public static GraphQLRequestException NoQuery() => New(
        "The request is missing the `query` property and the `id` property.", ErrorCodes.Server.SyntaxError);

    public static GraphQLRequestException TooLarge(int maxSize) => New(
        $"Max GraphQL request size of {maxSize} bytes reached.", ErrorCodes.Server.MaxRequestSize);

    public static GraphQLRequestException NotJson(string where, string reason) => New(
        $"The {where} is no valid JSON: {reason}", ErrorCodes.Server.SyntaxError);

    public static GraphQLRequestException WrongType(string property, string expected, string found) => New(
        $"The `{property}` property must be {expected}, but found {found}.", ErrorCodes.Server.SyntaxError);

    public static GraphQLRequestException PreflightRequired() => New(
        "The request must carry the header `GraphQL-preflight: 1`.", ErrorCodes.Server.MultiPartPreflightRequired);

    public static IError InvalidAcceptHeader(string value) => Error(
        $"Unable to parse the accept header value `{value}`.", ErrorCodes.Server.InvalidAcceptHeaderValue);

    public static IError NotAcceptable() => Error(
        "None of the `Accept` header values is supported.", ErrorCodes.Server.NoSupportedAcceptMediaType);

    private static GraphQLRequestException New(string message, string code) => new(Error(message, code));

    private static IError Error(string message, string code) => ErrorBuilder.New().SetMessage(message).SetCode(code).Build();
}
