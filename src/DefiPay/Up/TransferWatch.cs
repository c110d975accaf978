using System.Text.Json;

namespace DefiPay.Up;

/// <summary>Waits until the API shows every bridge transfer as completed.</summary>
internal static class TransferWatch
{
    private const string Query = "{ bridgeTransfers(first: 200) { totalCount nodes { transferId status waitingFor } } }";

    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    /// <summary>Says how many are completed, or what the others still wait for.</summary>
    public static async Task<string> WaitAsync(GraphQLClient api, TimeProvider time, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        while (true)
        {
            JsonElement transfers = (await api.QueryAsync(Query, cancellationToken)).GetProperty("bridgeTransfers");
            JsonElement[] open = [.. transfers.GetProperty("nodes").EnumerateArray().Where(transfer => transfer.GetProperty("status").GetString() != "COMPLETED")];
            if (open.Length == 0)
            {
                return $"{transfers.GetProperty("totalCount")} bridge transfers are completed";
            }

            if (time.GetElapsedTime(start) > Timeout)
            {
                return $"{open.Length} bridge transfers are under way, the first of them waits for {open[0].GetProperty("waitingFor")}";
            }

            await Task.Delay(PollInterval, time, cancellationToken);
        }
    }
}
