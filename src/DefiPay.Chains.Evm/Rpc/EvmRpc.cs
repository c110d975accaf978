using System.Globalization;
using System.Text.Json;
using Nethereum.JsonRpc.Client;

namespace DefiPay.Chains.Evm.Rpc;

/// <summary>
/// Requests to a node through Nethereum's client, bounded in time and size, with every failure sorted: what may pass is a
/// <see cref="RetryableException"/>, a refusal or nonsense a <see cref="PermanentException"/>.
/// </summary>
internal sealed class EvmRpc : IDisposable
{
    // What providers answer when the same request may succeed later: limits and the node's own trouble.
    private static readonly int[] PassingCodes = [-32005, -32016, -32603, 429];

    private readonly HttpClient _http;
    private readonly EvmNodeOptions _options;
    private readonly TimeProvider _time;

    public EvmRpc(EvmNodeOptions options, TimeProvider time)
    {
        options.Check();
        _options = options;
        _time = time;
        // A node has no reason to send a client elsewhere, and a proxy none to sit before a node on this machine.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = !options.Url.IsLoopback, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        _http = new HttpClient(handler) { BaseAddress = options.Url, Timeout = options.Timeout, MaxResponseContentBufferSize = options.AnswerBytesMax };
        Client = new RpcClient(options.Url, _http);
    }

    /// <summary>Nethereum's client, for its services.</summary>
    public IClient Client { get; }

    /// <summary>Carries one request out; Nethereum's own calls know no cancellation, so that waiting for them is given up.</summary>
    public async Task<T> AskAsync<T>(string method, Func<IClient, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask(Client).WaitAsync(_options.Timeout, _time, cancellationToken);
        }
        catch (RpcResponseException e)
        {
            throw Refusal(method, e.RpcError.Code, e.RpcError.Message, RevertData(e.RpcError), e);
        }
        catch (RpcResponseBatchException e)
        {
            var first = e.RpcErrors.FirstOrDefault();
            throw Refusal(method, first?.Code ?? 0, first?.Message, null, e);
        }
        catch (Exception e) when (e is TimeoutException or RpcClientTimeoutException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new RetryableException(string.Create(CultureInfo.InvariantCulture, $"The node at {_options.Node} did not answer {method} within {_options.Timeout.TotalSeconds:0.#} s."), e);
        }
        catch (Exception e) when (e is Newtonsoft.Json.JsonException or FormatException or RpcResponseFormatException || e.InnerException is Newtonsoft.Json.JsonException or FormatException)
        {
            throw new PermanentException($"The node at {_options.Node} answered {method} with JSON of another form. Is it an EVM node?", e);
        }
        catch (Exception e) when (e is RpcClientUnknownException || ConnectionFailure.Is(e))
        {
            throw new RetryableException($"The node at {_options.Node} cannot be reached: {PlainText.Of((e.InnerException ?? e).Message, 300)}", e);
        }
    }

    public void Dispose() => _http.Dispose();

    private Exception Refusal(string method, int code, string? message, byte[]? data, Exception cause)
    {
        var words = $"The node at {_options.Node} refused {method} ({code.ToString(CultureInfo.InvariantCulture)}): {PlainText.Of(message ?? "no reason given", 500)}";
        if (PassingCodes.Contains(code) && data is null)
            return new RetryableException(words, cause);
        return data is null ? new PermanentException(words, cause) : new RevertedException(words, null, data, cause);
    }

    // Geth and Anvil put the data of a revert into `error.data`, Hardhat into `error.data.data`.
    private static byte[]? RevertData(RpcError error)
    {
        var text = error.Data?.ToString();
        try
        {
            if (text is ['{', ..])
            {
                using var document = JsonDocument.Parse(text);
                text = document.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.String ? data.GetString() : null;
            }
            return text is ['0', 'x', .. var digits] ? Convert.FromHexString(digits) : null;
        }
        catch (Exception e) when (e is FormatException or System.Text.Json.JsonException or InvalidOperationException)
        {
            return null; // words for people, not the data of a revert
        }
    }
}
