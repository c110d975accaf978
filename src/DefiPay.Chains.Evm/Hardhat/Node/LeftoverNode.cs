using System.Diagnostics;
using System.Globalization;
using DefiPay.Chains.Processes;

namespace DefiPay.Chains.Evm.Hardhat.Node;

/// <summary>
/// A node that an earlier run left behind. It normally ends within a moment of its parent; one that hangs is ended, which loses nothing,
/// because all it has is in the journal.
/// </summary>
internal static class LeftoverNode
{
    private const string FileName = "node.pid";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Notes a node's process id and start time.</summary>
    public static void Record(string folder, Process process) => File.WriteAllText(
        Path.Combine(folder, FileName),
        string.Create(CultureInfo.InvariantCulture, $"{process.Id} {new DateTimeOffset(process.StartTime).ToUnixTimeMilliseconds()}"));

    /// <summary>Afterwards no noted node runs.</summary>
    public static async Task EndAsync(string folder, TimeProvider time, CancellationToken cancellationToken)
    {
        using Process? node = Find(folder);
        if (node is null || await RecordedProcess.HasEndedWithinAsync(node, Patience, time, cancellationToken))
            return;

        node.Kill();
        if (!await RecordedProcess.HasEndedWithinAsync(node, Patience, time, cancellationToken))
            throw new RetryableException($"An earlier EVM devnet (process {node.Id}) still runs on {folder} and does not end. End it with `kill -KILL {node.Id}` and start again.");
    }

    private static Process? Find(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
            return null;

        var words = File.ReadAllText(file).Split(' ');
        return words.Length == 2
            && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && long.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var startedAt)
            && startedAt < DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? RecordedProcess.Find(id, DateTimeOffset.FromUnixTimeMilliseconds(startedAt))
            : null;
    }
}
