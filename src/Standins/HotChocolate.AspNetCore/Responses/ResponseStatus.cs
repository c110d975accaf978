using System.Net;
using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore;

/// <summary>Which status code tells what became of a request.</summary>
internal static class ResponseStatus
{
    /// <summary>
    /// With <c>application/json</c> everything that could be read is 200. With <c>application/graphql-response+json</c> a
    /// request that was executed is 200, whatever its fields gave; one that was not is the client's fault (4xx) unless an
    /// exception stopped it (500).
    /// </summary>
    /// <remarks>A GET request for an operation that GET may not carry is 405 with either type.</remarks>
    public static int Of(IOperationResult result, ResponseFormat format, bool isGet)
    {
        if (ContextStatus(result) is { } status) return status;
        if (result.IsDataSet || result.Errors is not { Count: > 0 } errors) return StatusCodes.Status200OK;
        if (errors.Any(error => error.Exception is not (null or GraphQLException))) return StatusCodes.Status500InternalServerError;
        var isNotAllowed = result.ContextData?.ContainsKey(WellKnownContextData.OperationNotAllowed) ?? false;
        if (isNotAllowed && (isGet || format == ResponseFormat.GraphQLResponse)) return StatusCodes.Status405MethodNotAllowed;
        return format == ResponseFormat.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }

    /// <summary>A code that the pipeline or a resolver asked for.</summary>
    private static int? ContextStatus(IOperationResult result) =>
        result.ContextData is { } data && data.TryGetValue(WellKnownContextData.HttpStatusCode, out var value)
            ? value switch { HttpStatusCode code => (int)code, int code => code, _ => null }
            : null;
}
