using System.Diagnostics;
using System.Globalization;

namespace DefiPay.Store.Postgres;

/// <summary>
/// A server that an earlier run left on the same cluster. It normally ends within a moment of its parent; after a `kill -9` a
/// new start can come before that.
/// </summary>
internal static class StaleServer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan StartTimeTolerance = TimeSpan.FromSeconds(5);

    /// <summary>Waits for it, then interrupts it: afterwards nobody runs on the cluster.</summary>
    public static async Task EndAsync(string cluster, TimeProvider time, CancellationToken cancellationToken)
    {
        using Process? server = Find(cluster);
        if (server is null)
        {
            return;
        }

        if (!await HasEndedWithinAsync(server, TimeSpan.FromSeconds(5), time, cancellationToken))
        {
            PostgresAccount.Runs(["kill", "-INT", server.Id.ToString(CultureInfo.InvariantCulture)]);
        }

        if (!await HasEndedWithinAsync(server, Patience, time, cancellationToken))
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

        try
        {
            var process = Process.GetProcessById(id);
            TimeSpan difference = process.StartTime.ToUniversalTime() - DateTimeOffset.FromUnixTimeSeconds(startedAt).UtcDateTime;
            return difference.Duration() <= StartTimeTolerance ? process : null;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null; // No such process any more.
        }
    }

    private static async Task<bool> HasEndedWithinAsync(Process server, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await server.WaitForExitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
