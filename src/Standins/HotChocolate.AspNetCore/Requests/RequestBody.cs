using System.Buffers;
using System.IO.Pipelines;

namespace HotChocolate.AspNetCore;

/// <summary>Reads bodies into the server's own buffers, up to a bound.</summary>
internal static class RequestBody
{
    /// <summary>Reads the whole body and parses it. Throws <see cref="GraphQLRequestException"/>.</summary>
    public static async ValueTask<HttpGraphQLRequest> ReadAsync(
        PipeReader body, long? contentLength, int maxSize, CancellationToken cancellationToken)
    {
        if (contentLength > maxSize) throw RequestErrors.TooLarge(maxSize);
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken);
            if (read.Buffer.Length > maxSize)
            {
                body.AdvanceTo(read.Buffer.End);
                throw RequestErrors.TooLarge(maxSize);
            }
            if (read.IsCompleted) return Parse(body, read.Buffer);
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static HttpGraphQLRequest Parse(PipeReader body, in ReadOnlySequence<byte> buffer)
    {
        try
        {
            return RequestParser.Parse(buffer);
        }
        finally
        {
            body.AdvanceTo(buffer.End);
        }
    }
}
