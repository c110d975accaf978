using System.Globalization;

namespace DefiPay.Ports;

/// <summary>Who listens on a port, as far as /proc tells us.</summary>
internal static class PortHolder
{
    /// <summary>For example `process 4711 (node)`; null where it cannot be told (another user's process, or no /proc).</summary>
    public static string? Describe(int port)
    {
        try
        {
            return SocketInodeOf(port) is { } inode ? ProcessWithSocket($"socket:[{inode}]") : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Lines of /proc/net/tcp: sl local_address rem_address st … inode; a listening socket has state 0A.
    private static string? SocketInodeOf(int port)
    {
        string suffix = string.Create(CultureInfo.InvariantCulture, $":{port:X4}");
        return new[] { "/proc/net/tcp", "/proc/net/tcp6" }
            .Where(File.Exists)
            .SelectMany(file => File.ReadLines(file).Skip(1))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields.Length > 9 && fields[1].EndsWith(suffix, StringComparison.Ordinal) && fields[3] == "0A")
            .Select(fields => fields[9])
            .FirstOrDefault();
    }

    private static string? ProcessWithSocket(string link)
    {
        foreach (string process in Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
        {
            if (Holds(Path.Combine(process, "fd"), link))
            {
                string name = File.ReadAllText(Path.Combine(process, "comm")).Trim();
                return $"process {Path.GetFileName(process)} ({name})";
            }
        }

        return null;
    }

    private static bool Holds(string descriptors, string link)
    {
        try
        {
            return new DirectoryInfo(descriptors).EnumerateFileSystemInfos().Any(entry => entry.LinkTarget == link);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // Ended meanwhile, or somebody else's.
        }
    }
}
