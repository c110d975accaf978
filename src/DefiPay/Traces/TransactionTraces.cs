using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace DefiPay.Traces;

/// <summary>Fetches traces, and tables of gas, from a devnet; other nodes have none.</summary>
internal static class TransactionTraces
{
    // A trace holds at most 10,000 events.
    private const int AnswerBytesMax = 64 << 20;
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    /// <summary>The trace of a contract transaction.</summary>
    /// <exception cref="WrongUseException">The node is no devnet, does not answer, or has no such transaction.</exception>
    public static Task<JsonElement> GetAsync(Uri node, string transaction, CancellationToken cancellationToken) =>
        AskAsync(node, $"trace/{Uri.EscapeDataString(transaction)}", "call", cancellationToken);

    /// <summary>The same; null when there is none to be had.</summary>
    public static async Task<JsonElement?> FindAsync(Uri node, string transaction, CancellationToken cancellationToken)
    {
        try
        {
            return await GetAsync(node, transaction, cancellationToken);
        }
        catch (WrongUseException)
        {
            return null;
        }
    }

    /// <summary>What all transactions of a contract used, by method.</summary>
    /// <exception cref="WrongUseException">The node is no devnet, does not answer, or has no such contract.</exception>
    public static Task<JsonElement> GetGasAsync(Uri node, string contract, CancellationToken cancellationToken) =>
        AskAsync(node, $"gas/{Uri.EscapeDataString(contract)}", "methods", cancellationToken);

    /// <param name="node">Where it is.</param>
    /// <param name="path">Behind <c>api/devnet/</c>.</param>
    /// <param name="member">Tells an answer from anything else.</param>
    /// <param name="cancellationToken">Ends it.</param>
    private static async Task<JsonElement> AskAsync(Uri node, string path, string member, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = node, Timeout = Timeout, MaxResponseContentBufferSize = AnswerBytesMax };
        try
        {
            using HttpResponseMessage response = await http.GetAsync($"api/devnet/{path}", cancellationToken);
            JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            return response.StatusCode == HttpStatusCode.OK && answer.TryGetProperty(member, out _)
                ? answer
                : throw new WrongUseException($"The node at {node} refused: {answer.GetProperty("errors")[0].GetProperty("message").GetString()}");
        }
        catch (HttpRequestException e)
        {
            throw new WrongUseException($"No Stratis node answers at {node}. Start one with `defipay up` or `defipay devnet`, or name another with --node.", e);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new WrongUseException($"What answers at {node} is no devnet of ours: it has no traces.", e);
        }
    }
}
