using DefiPay.Store.Reads;
using Microsoft.Extensions.Logging;

namespace DefiPay.Api.Errors;

/// <summary>
/// Puts what a caller can do something about into words, and everything else into the log: the text of an exception never
/// reaches a caller.
/// </summary>
internal sealed partial class ApiErrorFilter(ILogger<ApiErrorFilter> logger) : IErrorFilter
{
    public IError OnError(IError error)
    {
        switch (error.Exception)
        {
            case null or GraphQLException or OperationCanceledException:
                return error;
            case BlockPointException outside:
                return error.WithMessage(outside.Message).WithCode("BLOCK_NOT_INDEXED");
            default:
                FieldFailed(logger, error.Path?.Print() ?? "/", error.Exception);
                return error;
        }
    }

    [LoggerMessage(EventId = 6001, Level = LogLevel.Error, Message = "The field {Path} of a GraphQL request failed")]
    private static partial void FieldFailed(ILogger logger, string path, Exception exception);
}
