using System.ComponentModel;
using System.Diagnostics;

namespace DefiPay.Chains.Processes;

/// <summary>A process that an earlier run of this program noted. Its id alone says nothing: after a reboot the number may be anyone's.</summary>
public static class RecordedProcess
{
    private static readonly TimeSpan StartTimeTolerance = TimeSpan.FromSeconds(5);

    /// <summary>The live process with that id, if it started then (5 s more or less); else null.</summary>
    public static Process? Find(int id, DateTimeOffset startedAt)
    {
        try
        {
            var process = Process.GetProcessById(id);
            TimeSpan difference = process.StartTime.ToUniversalTime() - startedAt.UtcDateTime;
            return difference.Duration() <= StartTimeTolerance ? process : null;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null; // No such process any more.
        }
    }

    /// <summary>Waits for its end, no longer than <paramref name="patience"/>.</summary>
    public static async Task<bool> HasEndedWithinAsync(Process process, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await process.WaitForExitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
