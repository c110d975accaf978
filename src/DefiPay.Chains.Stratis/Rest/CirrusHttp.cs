using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace DefiPay.Chains.Stratis.Rest;

/// <summary>
/// Requests to a node, bounded in time and size, with every failure sorted: what may pass is a <see cref="RetryableException"/>,
/// a refusal or nonsense a <see cref="PermanentException"/>.
/// </summary>
internal sealed class CirrusHttp : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { MaxDepth = 64 };

    private readonly HttpClient _client;
    private readonly CirrusNodeOptions _options;
    private readonly TimeProvider _time;

    public CirrusHttp(CirrusNodeOptions options, TimeProvider time)
    {
        options.Check();
        _options = options;
        _time = time;
        // A node has no reason to send a client elsewhere, and a proxy none to sit before a node on this machine.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = !options.Url.IsLoopback, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        var root = options.Url.AbsoluteUri.EndsWith('/') ? options.Url : new Uri(options.Url.AbsoluteUri + "/");
        _client = new HttpClient(handler) { BaseAddress = root, Timeout = System.Threading.Timeout.InfiniteTimeSpan };
    }

    /// <summary>The answer to a GET; null when the node says that there is no such thing (by a status in <paramref name="absent"/> or JSON null).</summary>
    public async Task<T?> GetAsync<T>(string path, HttpStatusCode[] absent, CancellationToken cancellationToken) where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync<T>(request, absent, cancellationToken);
    }

    /// <summary>The answer to a POST of JSON.</summary>
    public async Task<T> PostAsync<T>(string path, object body, CancellationToken cancellationToken) where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, body.GetType(), options: Json) };
        return await SendAsync<T>(request, [], cancellationToken) ?? throw Nonsense(path, "null instead of an answer", null);
    }

    public void Dispose() => _client.Dispose();

    private async Task<T?> SendAsync<T>(HttpRequestMessage request, HttpStatusCode[] absent, CancellationToken cancellationToken) where T : class
    {
        var route = request.RequestUri!.OriginalString.Split('?')[0];
        using var limit = new CancellationTokenSource(_options.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var body = await ReadAsync(response, route, either.Token);
            if (response.IsSuccessStatusCode)
                return Parse<T>(body, route);
            return absent.Contains(response.StatusCode) ? null : throw Refusal(response.StatusCode, body, route);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RetryableException($"The node at {_options.Node} did not answer {route} within {_options.Timeout.TotalSeconds:0.#} s.", e);
        }
        catch (Exception e) when (ConnectionFailure.Is(e))
        {
            throw new RetryableException($"The node at {_options.Node} cannot be reached: {e.Message}", e);
        }
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(HttpResponseMessage response, string route, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var chunk = new byte[16 << 10];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (body.Length + read > _options.AnswerBytesMax)
                throw Nonsense(route, $"more than {_options.AnswerBytesMax} bytes", null);
            body.Write(chunk, 0, read);
        }
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private T? Parse<T>(ReadOnlyMemory<byte> body, string route) where T : class
    {
        try
        {
            return body.IsEmpty ? null : JsonSerializer.Deserialize<T>(body.Span, Json);
        }
        catch (JsonException e)
        {
            throw Nonsense(route, $"JSON of another form ({e.Message})", e);
        }
    }

    private Exception Refusal(HttpStatusCode status, ReadOnlyMemory<byte> body, string route)
    {
        var words = $"The node at {_options.Node} refused {route} ({(int)status}): {NodeErrors.Words(body)}";
        return (int)status >= 500 || status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout
            ? new RetryableException(words)
            : new PermanentException(words);
    }

    private PermanentException Nonsense(string route, string what, Exception? cause) =>
        new($"The node at {_options.Node} answered {route} with {what}. Is it a Cirrus node?", cause);
}
