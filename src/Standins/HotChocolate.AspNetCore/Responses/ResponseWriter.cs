using System.Text.Encodings.Web;
using System.Text.Json;
using HotChocolate.Execution;
using HotChocolate.Execution.Serialization;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore;

/// <summary>Sends results. JSON is written into the server's own buffers, without a copy in between.</summary>
internal static class ResponseWriter
{
    private const string GraphQLContentType = "application/graphql-response+json; charset=utf-8";
    private const string JsonContentType = "application/json; charset=utf-8";

    /// <summary>Responses are no HTML, so only what JSON itself needs is escaped.</summary>
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    [ThreadStatic]
    private static Utf8JsonWriter? t_writer;

    /// <summary>Sends a result with the status code that it calls for, or the one given.</summary>
    public static async ValueTask WriteAsync(
        HttpResponse response, IOperationResult result, ResponseFormat format, int? status, CancellationToken cancellationToken)
    {
        response.StatusCode = status ?? ResponseStatus.Of(result, format, HttpMethods.IsGet(response.HttpContext.Request.Method));
        response.ContentType = format == ResponseFormat.Json ? JsonContentType : GraphQLContentType;
        Write(response, result);
        await response.BodyWriter.FlushAsync(cancellationToken);
    }

    /// <summary>Sends errors of a request that was not executed.</summary>
    public static ValueTask WriteErrorsAsync(
        HttpResponse response, IReadOnlyList<IError> errors, ResponseFormat format, int status, CancellationToken cancellationToken) =>
        WriteAsync(response, OperationResultBuilder.CreateError(errors), format, status, cancellationToken);

    private static void Write(HttpResponse response, IOperationResult result)
    {
        var writer = t_writer ?? new Utf8JsonWriter(response.BodyWriter, Options);
        // Taken out while in use: should writing a value ever write another response, that one makes its own.
        t_writer = null;
        writer.Reset(response.BodyWriter);
        JsonResultFormatter.Write(writer, result);
        writer.Flush();
        writer.Reset(Stream.Null);
        t_writer = writer;
    }
}
