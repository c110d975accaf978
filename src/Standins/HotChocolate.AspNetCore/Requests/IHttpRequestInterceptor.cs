using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore;

/// <summary>Adds to a request what the HTTP context knows, before it is executed.</summary>
public interface IHttpRequestInterceptor
{
    /// <summary>Called once for each request. A <see cref="GraphQLException"/> becomes the response's errors.</summary>
    ValueTask OnCreateAsync(
        HttpContext context,
        IRequestExecutor requestExecutor,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken);
}
