using System.Diagnostics;
using System.Globalization;
using DefiPay.Chains.Processes;

namespace DefiPay.Store.Postgres;

/// <summary>
/// A server that an earlier run left on the same cluster. It normally ends within a moment of its parent; after a `kill -9` a
/// new start can come before that.
/// </summary>
internal static class StaleServer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Waits for it, then interrupts it: afterwards nobody runs on the cluster.</summary>
    public static async Task EndAsync(string cluster, TimeProvider time, CancellationToken cancellationToken)
    {
        using Process? server = Find(cluster);
        if (server is null)
        {
            return;
        }

        if (!await RecordedProcess.HasEndedWithinAsync(server, TimeSpan.FromSeconds(5), time, cancellationToken))
        {
            PostgresAccount.Runs(["kill", "-INT", server.Id.ToString(CultureInfo.InvariantCulture)]);
        }

        if (!await RecordedProcess.HasEndedWithinAsync(server, Patience, time, cancellationToken))
        {
            throw new PostgresUnavailableException(
                $"An earlier Postgres (process {server.Id}) still runs on {cluster} and does not stop. End it with `kill -QUIT {server.Id}` and start again.");
        }
    }

    /// <summary>
    /// The live process of postmaster.pid. The file holds process id (line 1) and start time in seconds (line 3); both must fit,
    /// because after a reboot the number may belong to anyone.
    /// </summary>
    private static Process? Find(string cluster)
    {
        string file = Path.Combine(cluster, "postmaster.pid");
        if (!File.Exists(file))
        {
            return null;
        }

        string[] lines = File.ReadAllLines(file);
        if (lines.Length < 3 || !int.TryParse(lines[0], out int id) || !long.TryParse(lines[2], out long startedAt))
        {
            return null;
        }

        return RecordedProcess.Find(id, DateTimeOffset.FromUnixTimeSeconds(startedAt));
    }
}
