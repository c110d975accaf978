using System.Text.Json;

namespace DefiPay.Up;

/// <summary>Waits until the index has a block, as the API tells it.</summary>
internal static class IndexWatch
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    /// <summary>Says how far the index is: at the block, or stopped before it because the chain dropped what was final.</summary>
    /// <exception cref="WrongUseException">The index stays behind; the message has its own words.</exception>
    public static async Task<string> WaitAsync(GraphQLClient api, ulong block, TimeProvider time, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        while (true)
        {
            (long indexed, string state, string? message) = await ReadAsync(api, cancellationToken);
            if (indexed >= (long)block)
            {
                return $"Everything is indexed, up to block {indexed}";
            }

            if (state == "STALLED")
            {
                return $"The index is STALLED at block {indexed}, and all else is served: {message}";
            }

            if (time.GetElapsedTime(start) > Timeout)
            {
                throw new WrongUseException($"The index is still at block {indexed}, while block {block} was awaited for {Timeout.TotalSeconds:0} s. {message}");
            }

            await Task.Delay(PollInterval, time, cancellationToken);
        }
    }

    private static async Task<(long Indexed, string State, string? Message)> ReadAsync(GraphQLClient api, CancellationToken cancellationToken)
    {
        JsonElement data = await api.QueryAsync("{ indexStatus { indexedBlock state message } }", cancellationToken);
        JsonElement[] chains = [.. data.GetProperty("indexStatus").EnumerateArray()];
        if (chains.Length == 0)
        {
            return (-1, "", "The chain is not registered yet.");
        }

        JsonElement chain = chains[0];
        return (ReadLong(chain.GetProperty("indexedBlock")), chain.GetProperty("state").GetString() ?? "", chain.GetProperty("message").GetString());
    }

    // Long numbers may come as text.
    private static long ReadLong(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? long.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : value.GetInt64();
}
