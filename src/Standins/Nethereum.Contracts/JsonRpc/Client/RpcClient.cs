using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using Nethereum.JsonRpc.Client.RpcMessages;
using Newtonsoft.Json;

namespace Nethereum.JsonRpc.Client;

/// <summary>
/// JSON-RPC over HTTP. An answer must come whole within <see cref="ClientBase.ConnectionTimeout"/> and be no longer than 128 MiB
/// (less where the given <see cref="HttpClient"/> says so); what else comes back ends in one of this namespace's exceptions.
/// </summary>
public class RpcClient : ClientBase
{
    private readonly Uri _url;
    private readonly HttpClient _http;
    private readonly AuthenticationHeaderValue _authentication;
    private readonly JsonSerializer _serializer;
    private readonly ILogger _log;

    /// <summary>A client with connections of its own; credentials in the URL are sent as a header.</summary>
    public RpcClient(Uri baseUrl, AuthenticationHeaderValue authHeaderValue = null, JsonSerializerSettings jsonSerializerSettings = null, HttpClientHandler httpClientHandler = null, ILogger log = null)
        : this(baseUrl, CreateHttpClient(httpClientHandler), authHeaderValue, jsonSerializerSettings, log)
    {
    }

    /// <summary>A client over the caller's <see cref="HttpClient"/>.</summary>
    public RpcClient(Uri baseUrl, HttpClient httpClient, AuthenticationHeaderValue authHeaderValue = null, JsonSerializerSettings jsonSerializerSettings = null, ILogger log = null)
    {
        _authentication = authHeaderValue ?? BasicAuthenticationHeaderHelper.GetBasicAuthenticationHeaderValueFromUri(baseUrl);
        _url = string.IsNullOrEmpty(baseUrl.UserInfo) ? baseUrl : new UriBuilder(baseUrl) { UserName = "", Password = "" }.Uri;
        _http = httpClient;
        _serializer = JsonSerializer.Create(jsonSerializerSettings ?? DefaultJsonSerializerSettingsFactory.BuildDefaultJsonSerializerSettings());
        _log = log;
    }

    /// <summary>How many connections a client of its own opens; 20 by default.</summary>
    public static int MaximumConnectionsPerServer { get; set; } = 20;

    /// <inheritdoc/>
    public override async Task<RpcResponseMessage> SendAsync(RpcRequestMessage request, string route = null)
    {
        RpcResponseMessage[] responses = await PostAsync(request, request.Method, route).ConfigureAwait(false);
        RpcResponseMessage response = responses.Length == 1 ? responses[0] : null;
        // An error may come without an id: the node could not read the request.
        bool isOurs = response is not null && (SameId(response.Id, request.Id) || (response.Id is null && response.HasError));
        return isOurs ? response : throw Unknown(request.Method, new InvalidDataException("The answer does not have the id of the request."));
    }

    /// <inheritdoc/>
    protected override async Task<RpcResponseMessage[]> SendAsync(RpcRequestMessage[] requests)
    {
        string methods = string.Join(", ", requests.Select(request => request.Method).Distinct());
        RpcResponseMessage[] responses = await PostAsync(requests, methods, null).ConfigureAwait(false);
        if (responses is [{ Id: null, HasError: true } refusal])
        {
            HandleRpcError(refusal, methods); // the batch as a whole, such as one that is too long for the node
        }

        return responses;
    }

    private async Task<RpcResponseMessage[]> PostAsync(object message, string methods, string route)
    {
        TimeSpan limit = ConnectionTimeout;
        using var timeout = new CancellationTokenSource(limit);
        try
        {
            string body = Write(message);
            if (_log?.IsEnabled(LogLevel.Trace) == true)
            {
                _log.LogTrace("RPC request: {Methods}", methods);
            }

            using var post = new HttpRequestMessage(HttpMethod.Post, route is null ? _url : new Uri(_url, route));
            post.Content = new StringContent(body, Encoding.UTF8, "application/json");
            post.Headers.Authorization = _authentication;
            using HttpResponseMessage answer = await _http.SendAsync(post, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
            answer.EnsureSuccessStatusCode();
            using MemoryStream bytes = await BoundedContent.ReadAsync(answer.Content, _http.MaxResponseContentBufferSize, timeout.Token).ConfigureAwait(false);
            return RpcResponseReader.Read(bytes, _serializer);
        }
        catch (OperationCanceledException cancelled)
        {
            throw new RpcClientTimeoutException($"Rpc timeout after {limit.TotalMilliseconds} milliseconds", cancelled);
        }
        catch (Exception failure) when (failure is HttpRequestException or SocketException or IOException or InvalidDataException or JsonException or FormatException or OverflowException or ArgumentException or InvalidOperationException)
        {
            _log?.LogTrace(failure, "RPC request failed: {Methods}", methods);
            throw Unknown(methods, failure);
        }
    }

    private string Write(object message)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        _serializer.Serialize(writer, message);
        return writer.ToString();
    }

    private static RpcClientUnknownException Unknown(string methods, Exception cause) =>
        new("Error occurred when trying to send rpc requests(s): " + methods, cause);

    private static bool SameId(object answered, object asked) =>
        string.Equals(Convert.ToString(answered, System.Globalization.CultureInfo.InvariantCulture), Convert.ToString(asked, System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static HttpClient CreateHttpClient(HttpClientHandler handler)
    {
        HttpMessageHandler connections = handler ?? (HttpMessageHandler)new SocketsHttpHandler
        {
            MaxConnectionsPerServer = MaximumConnectionsPerServer,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10), // names may move to other addresses
        };
        return new HttpClient(connections) { Timeout = Timeout.InfiniteTimeSpan }; // each request has its own
    }
}
