using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using DefiPay.Chains;

namespace DefiPay.Verbs;

/// <summary>The routes under `api/devnet`, which a real node lacks.</summary>
internal static class DevnetControls
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    /// <summary>Gives the height afterwards.</summary>
    /// <exception cref="WrongUseException">The node is not a devnet, refuses, or does not answer.</exception>
    public static async Task<ulong> PostAsync(Uri node, string control, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = node, Timeout = Timeout };
        try
        {
            using HttpResponseMessage response = await http.PostAsync($"api/devnet/{control}", null, cancellationToken);
            JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            return response.StatusCode == HttpStatusCode.OK
                ? answer.GetProperty("tipHeight").GetUInt64()
                : throw new WrongUseException($"The node at {node} refused: {answer.GetProperty("errors")[0].GetProperty("message").GetString()}");
        }
        catch (Exception e) when (ConnectionFailure.Is(e))
        {
            throw new WrongUseException($"No Stratis node answers at {node}. Start one with `defipay up` or `defipay devnet`, or name another with --node.", e);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new WrongUseException($"What answers at {node} is no devnet of ours: it has no controls.", e);
        }
    }
}
