using System.Globalization;
using System.Text.Json;

namespace DefiPay.Up;

/// <summary>Waits until the index has given blocks of every chain, as the API tells it.</summary>
internal static class IndexWatch
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    /// <summary>Says how far the index is: at the blocks, or stopped before one because a chain dropped what was final.</summary>
    /// <param name="api">Our own endpoint.</param>
    /// <param name="blocks">The block to wait for, by chain.</param>
    /// <param name="time">Clock of the wait.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="WrongUseException">The index stays behind; the message has its own words.</exception>
    public static async Task<string> WaitAsync(GraphQLClient api, IReadOnlyDictionary<string, ulong> blocks, TimeProvider time, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        while (true)
        {
            Position[] missing = [.. (await ReadAsync(api, cancellationToken)).Where(chain => blocks.TryGetValue(chain.ChainId, out ulong block) && chain.Indexed < (long)block)];
            Position[] stalled = [.. missing.Where(chain => chain.State == "STALLED")];
            if (missing.Length == 0)
            {
                return $"Everything is indexed, up to {string.Join(" and ", blocks.Select(pair => $"block {pair.Value} of {pair.Key}"))}";
            }

            if (stalled.Length == missing.Length)
            {
                return string.Join(" ", stalled.Select(chain => $"The index of {chain.ChainId} is STALLED at block {chain.Indexed}, and all else is served: {chain.Message}"));
            }

            if (time.GetElapsedTime(start) > Timeout)
            {
                throw new WrongUseException(string.Join(" ", missing.Select(chain =>
                    $"The index of {chain.ChainId} is still at block {chain.Indexed}, while block {blocks[chain.ChainId]} was awaited for {Timeout.TotalSeconds:0} s. {chain.Message}")));
            }

            await Task.Delay(PollInterval, time, cancellationToken);
        }
    }

    private static async Task<Position[]> ReadAsync(GraphQLClient api, CancellationToken cancellationToken)
    {
        JsonElement data = await api.QueryAsync("{ indexStatus { chainId indexedBlock state message } }", cancellationToken);
        return [.. data.GetProperty("indexStatus").EnumerateArray().Select(chain => new Position(
            chain.GetProperty("chainId").GetString()!,
            ReadLong(chain.GetProperty("indexedBlock")),
            chain.GetProperty("state").GetString() ?? "",
            chain.GetProperty("message").GetString()))];
    }

    // Long numbers may come as text.
    private static long ReadLong(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? long.Parse(value.GetString()!, CultureInfo.InvariantCulture) : value.GetInt64();

    private sealed record Position(string ChainId, long Indexed, string State, string? Message);
}
