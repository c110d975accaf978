using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.AspNetCore;

/// <summary>Answers HTTP requests for one schema. What is no GraphQL request is answered with 404, as if nothing were mapped.</summary>
internal sealed class GraphQLEndpoint(IRequestExecutorResolver executors, HttpTransportOptions transport, string? schemaName)
{
    private static readonly GraphQLServerOptions DefaultOptions = new();

    /// <summary>POST, GET and the schema by query string.</summary>
    public Task HandleAsync(HttpContext context)
    {
        var options = Options(context);
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && IsJson(request.ContentType)) return PostAsync(context);
        if (!HttpMethods.IsGet(request.Method)) return NotFound(context);
        if (request.Query.ContainsKey("sdl")) return HandleSchemaAsync(context);
        var isRequest = request.Query.ContainsKey("query") || request.Query.ContainsKey("id");
        return isRequest && options.EnableGetRequests ? GetAsync(context, options) : NotFound(context);
    }

    /// <summary>The schema's text.</summary>
    public async Task HandleSchemaAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && Options(context).EnableSchemaRequests)
        {
            var executor = await executors.GetRequestExecutorAsync(schemaName, context.RequestAborted);
            await SchemaDownload.WriteAsync(context, executor);
        }
        else
        {
            await NotFound(context);
        }
    }

    private Task PostAsync(HttpContext context) => AnswerAsync(context, GraphQLRequestFlags.AllowQuery | GraphQLRequestFlags.AllowMutation, () =>
        RequestBody.ReadAsync(
            context.Request.BodyReader, context.Request.ContentLength, transport.MaxAllowedRequestSize, context.RequestAborted));

    private Task GetAsync(HttpContext context, GraphQLServerOptions options)
    {
        var flags = GraphQLRequestFlags.None;
        if (options.AllowedGetOperations.HasFlag(AllowedGetOperations.Query)) flags |= GraphQLRequestFlags.AllowQuery;
        if (options.AllowedGetOperations.HasFlag(AllowedGetOperations.Mutation)) flags |= GraphQLRequestFlags.AllowMutation;
        return AnswerAsync(context, flags, () =>
        {
            if (options.EnforceGetRequestsPreflightHeader && !context.Request.Headers.ContainsKey("GraphQL-preflight"))
                throw RequestErrors.PreflightRequired();
            return ValueTask.FromResult(RequestParser.Parse(context.Request.Query));
        });
    }

    private async Task AnswerAsync(HttpContext context, GraphQLRequestFlags flags, Func<ValueTask<HttpGraphQLRequest>> read)
    {
        var stop = context.RequestAborted;
        if (ContentNegotiation.Choose(context.Request.Headers.Accept, out var error) is not { } format)
        {
            var status = error is null ? StatusCodes.Status406NotAcceptable : StatusCodes.Status400BadRequest;
            await ResponseWriter.WriteErrorsAsync(
                context.Response, [error ?? RequestErrors.NotAcceptable()], ResponseFormat.GraphQLResponse, status, stop);
            return;
        }
        try
        {
            var executor = await executors.GetRequestExecutorAsync(schemaName, stop);
            var request = await CreateAsync(context, executor, await read(), flags);
            await using var result = await executor.ExecuteAsync(request, stop);
            await ResponseWriter.WriteAsync(context.Response, Single(result), format, null, stop);
        }
        catch (GraphQLException refused)
        {
            await ResponseWriter.WriteErrorsAsync(
                context.Response, refused.Errors, format, StatusCodes.Status400BadRequest, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The client is gone; there is nobody to answer.
        }
    }

    private static async ValueTask<IOperationRequest> CreateAsync(
        HttpContext context, IRequestExecutor executor, HttpGraphQLRequest request, GraphQLRequestFlags flags)
    {
        var builder = OperationRequestBuilder.New()
            .SetOperationName(request.OperationName)
            .SetVariableValues(request.Variables)
            .SetExtensions(request.Extensions)
            .SetFlags(flags);
        if (request.Query is not null) builder.SetDocument(request.Query);
        if (request.Id is not null) builder.SetDocumentId(new OperationDocumentId(request.Id));
        var interceptor = executor.Services.GetRequiredService<IHttpRequestInterceptor>();
        await interceptor.OnCreateAsync(context, executor, builder, context.RequestAborted);
        return builder.Build();
    }

    /// <summary>Streams were not allowed by the flags, so nothing else can come.</summary>
    private static IOperationResult Single(IExecutionResult result) => result as IOperationResult
        ?? throw new NotSupportedException($"A result of kind {result.Kind} cannot be sent over plain HTTP.");

    private static GraphQLServerOptions Options(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<GraphQLServerOptions>() ?? DefaultOptions;

    private static bool IsJson(string? contentType)
    {
        const string json = "application/json";
        return contentType is not null && contentType.StartsWith(json, StringComparison.OrdinalIgnoreCase) &&
            (contentType.Length == json.Length || contentType[json.Length] is ';' or ' ');
    }

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
