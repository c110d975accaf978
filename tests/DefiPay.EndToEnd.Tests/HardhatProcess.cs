using System.Diagnostics;

namespace DefiPay.EndToEnd.Tests;

/// <summary>The Hardhat nodes of a data folder, found from outside as anybody could.</summary>
internal static class HardhatProcess
{
    /// <summary>Process ids of the nodes that work for a data folder; the folder is in their environment.</summary>
    public static IReadOnlyList<int> In(string dataFolder)
    {
        var found = new List<int>();
        foreach (Process process in Process.GetProcessesByName("node"))
        {
            using (process)
            {
                if (ReadEnvironment(process.Id).Contains(Path.Combine(dataFolder, "evm"), StringComparison.Ordinal))
                {
                    found.Add(process.Id);
                }
            }
        }

        return found;
    }

    private static string ReadEnvironment(int processId)
    {
        try
        {
            return File.ReadAllText($"/proc/{processId}/environ");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // It has just ended, or is somebody else's.
        }
    }
}
