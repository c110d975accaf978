using System.Net;
using System.Text.Json;
using DefiPay.Chains;
using DefiPay.Chains.Bridging;

namespace DefiPay.Bridge.Attesting;

/// <summary>A validator's attestations over HTTP. Its answers are bounded, and believed in nothing: who asks verifies.</summary>
public sealed class HttpAttestationSource : IAttestationSource, IDisposable
{
    private const int AnswerBytesMax = 256 << 10;
    private const int AttestationsMax = 100;
    private readonly HttpClient _http;

    /// <summary>Connects to nothing yet.</summary>
    /// <param name="url">Root of the validator's address, http or https.</param>
    /// <param name="timeout">Longest wait for one answer.</param>
    public HttpAttestationSource(Uri url, TimeSpan timeout)
    {
        BridgeOptions.Demand(url.IsAbsoluteUri && url.Scheme is "http" or "https", "ValidatorUrls", url.IsAbsoluteUri ? url.Scheme : "a relative address", "http or https");
        Name = url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        var root = url.AbsoluteUri.EndsWith('/') ? url : new Uri(url.AbsoluteUri + "/");
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = timeout, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            BaseAddress = root,
            Timeout = timeout,
            MaxResponseContentBufferSize = AnswerBytesMax,
        };
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public async Task<AttestationAnswer> FindAsync(TransferId id, CancellationToken cancellationToken)
    {
        var (status, body) = await GetAsync($"attestations/{id}", cancellationToken);
        if (status == HttpStatusCode.OK)
            return new AttestationAnswer(AttestationStatus.Attested, Parse<AttestationDocument>(body), null);
        if (status != HttpStatusCode.NotFound)
            throw new RetryableException($"The validator at {Name} answers with status {(int)status}.");
        var missing = Parse<AttestationMissing>(body);
        return new AttestationAnswer(
            missing.Status == AttestationStatus.Attested ? AttestationStatus.Unknown : missing.Status, null, PlainText.Of(missing.Reason ?? "", 500));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AttestationDocument>> ListBySourceTransactionAsync(string transactionHash, CancellationToken cancellationToken)
    {
        var (status, body) = await GetAsync($"attestations?sourceTransaction={Uri.EscapeDataString(transactionHash)}", cancellationToken);
        if (status != HttpStatusCode.OK)
            throw new RetryableException($"The validator at {Name} answers with status {(int)status}.");
        var list = Parse<AttestationList>(body).Attestations;
        return list.Count <= AttestationsMax && list.All(document => document is not null)
            ? list
            : throw new PermanentException($"The validator at {Name} gives {list.Count} attestations, or empty ones; at most {AttestationsMax} are accepted.");
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<(HttpStatusCode Status, byte[] Body)> GetAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _http.GetAsync(path, HttpCompletionOption.ResponseContentRead, cancellationToken);
            return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (Exception e) when (ConnectionFailure.Is(e) || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new RetryableException($"The validator at {Name} cannot be asked: {PlainText.Of(e.Message, 200)}", e);
        }
    }

    private T Parse<T>(byte[] body) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, AttestationJson.Options) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new PermanentException($"The validator at {Name} answers what is no {typeof(T).Name}.", e);
        }
    }
}
