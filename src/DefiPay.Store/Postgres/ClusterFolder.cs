using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DefiPay.Store.Postgres;

/// <summary>The places that one private server uses.</summary>
internal sealed class ClusterFolder
{
    // A Unix socket's path holds 107 bytes; the server appends `/.s.PGSQL.65535.lock`.
    private const int SocketFolderLengthMax = 107 - 20;

    private const string UnfinishedPrefix = "cluster.new-";

    private ClusterFolder(string root)
    {
        Root = root;
        ClusterInTheMaking = Path.Combine(root, $"{UnfinishedPrefix}{Environment.ProcessId}");
        SocketFolder = Encoding.UTF8.GetByteCount(Root) <= SocketFolderLengthMax ? Root : ShortFolderFor(Root);
    }

    /// <summary>The asked folder; or one under /var/lib, where the server's account is not ours and cannot reach it.</summary>
    public static ClusterFolder For(string folder, PostgresAccount account)
    {
        string full = Path.GetFullPath(folder);
        return new ClusterFolder(account.IsOtherUser && !account.CanEnter(Path.GetDirectoryName(full)!) ? SharedFolderFor(full) : full);
    }

    public string Root { get; }

    public string Cluster => Path.Combine(Root, "cluster");

    /// <summary>Of this process alone: the initdb of one that was killed may still be tidying up its own.</summary>
    public string ClusterInTheMaking { get; }

    public string PasswordFile => Path.Combine(Root, "password");

    public string LogFile => Path.Combine(Root, "server.log");

    public string SocketFolder { get; }

    public bool HasCluster => File.Exists(Path.Combine(Cluster, "PG_VERSION"));

    public int ClusterMajorVersion =>
        int.Parse(File.ReadAllText(Path.Combine(Cluster, "PG_VERSION")).Trim(), CultureInfo.InvariantCulture);

    /// <summary>Whether the server that wrote postmaster.pid last takes (or took) connections.</summary>
    public bool IsReady => ReadServerFile() is { Length: > 7 } lines && lines[7].Trim() == "ready";

    /// <summary>Tells one run of the server from another: process id and start time; null when there was none.</summary>
    public string? ReadRun() => ReadServerFile() is { Length: > 2 } lines ? $"{lines[0]} {lines[2]}" : null;

    public void Create()
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PostgresUnavailableException(
                "On Windows the program cannot start a Postgres of its own: set DEFIPAY_DATABASE to the connection string of a server of yours.");
        }

        // Only the server's account gets in: the socket and the password are here.
        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Directory.CreateDirectory(Root, OwnerOnly);
        Directory.CreateDirectory(SocketFolder, OwnerOnly);
        TruncateLog();
    }

    /// <summary>Deletes what killed runs left of clusters that they were making.</summary>
    public void RemoveUnfinished()
    {
        foreach (string folder in Directory.EnumerateDirectories(Root, UnfinishedPrefix + "*"))
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (folder != ClusterInTheMaking)
            {
                // Its own initdb is deleting it at this moment; what is left goes with the next start.
            }
        }
    }

    /// <summary>The kept password; made at random the first time, readable by the owner alone.</summary>
    public string ReadOrCreatePassword()
    {
        if (File.Exists(PasswordFile) && File.ReadAllText(PasswordFile).Trim() is { Length: > 0 } kept)
        {
            return kept;
        }

        string password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(PasswordFile, options);
        writer.WriteLine(password);
        return password;
    }

    /// <summary>Last lines of the server's own log, for an error message.</summary>
    public string LogTail(int lines = 5) =>
        File.Exists(LogFile) ? string.Join(Environment.NewLine, File.ReadLines(LogFile).TakeLast(lines)) : "";

    private string[] ReadServerFile()
    {
        try
        {
            return File.ReadAllLines(Path.Combine(Cluster, "postmaster.pid"));
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }

    // One run writes little; this keeps years of runs from adding up.
    private void TruncateLog()
    {
        if (new FileInfo(LogFile) is { Exists: true, Length: > 4_000_000 } log)
        {
            log.MoveTo(LogFile + ".old", overwrite: true);
        }
    }

    private static string SharedFolderFor(string folder) => Path.Combine("/var/lib/defipay", NameOf(folder));

    private static string NameOf(string folder) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..12];

    private static string ShortFolderFor(string root)
    {
        string parent = Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 and < 40 } runtime && Directory.Exists(runtime)
            ? runtime
            : "/tmp";
        return Path.Combine(parent, $"defipay-{Environment.UserName}-{NameOf(root)}");
    }
}
