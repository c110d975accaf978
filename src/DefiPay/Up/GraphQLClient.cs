using System.Net.Http.Json;
using System.Text.Json;

namespace DefiPay.Up;

/// <summary>Asks our own endpoint, as any front end would.</summary>
internal sealed class GraphQLClient(Uri api) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = api, Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>The `data` of an answer without errors.</summary>
    public async Task<JsonElement> QueryAsync(string query, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await _http.PostAsJsonAsync("graphql", new { query }, cancellationToken);
        JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return answer.TryGetProperty("errors", out JsonElement errors)
            ? throw new InvalidOperationException($"The API refused our own query: {errors}")
            : answer.GetProperty("data");
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
