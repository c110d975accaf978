using System.Globalization;
using DefiPay.Files;

namespace DefiPay.Folders;

/// <summary>
/// Where one running program keeps everything: chain data, the private database, deployment journals. Held by a lock for as long
/// as it is open; the lock goes with the process, however that ends.
/// </summary>
public sealed class DataFolder : IDisposable
{
    private const string LockName = "defipay.lock";

    // Apart from the lock, because nobody else can read a file that is locked.
    private const string HolderName = "defipay.pid";

    private const int SharingViolation = 32;
    private const int WouldBlockLinux = 11;
    private const int WouldBlockMac = 35;

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream heldLock)
    {
        Path = path;
        _lock = heldLock;
    }

    /// <summary>Absolute path.</summary>
    public string Path { get; }

    /// <summary>The Stratis devnet's chain data.</summary>
    public string StratisPath => System.IO.Path.Combine(Path, "stratis");

    /// <summary>The EVM devnet's chain data.</summary>
    public string EvmPath => System.IO.Path.Combine(Path, "evm");

    /// <summary>The private Postgres.</summary>
    public string PostgresPath => System.IO.Path.Combine(Path, "postgres");

    /// <summary>Journals of deployments and of the demo.</summary>
    public string JournalPath => System.IO.Path.Combine(Path, "journals");

    /// <summary>What `--data` names, else $XDG_DATA_HOME/defipay, else ~/.local/share/defipay.</summary>
    public static string Locate(string? asked)
    {
        if (asked is not null)
        {
            return asked.Trim().Length > 0
                ? System.IO.Path.GetFullPath(asked)
                : throw new WrongUseException("--data needs a folder's path, for example --data /tmp/defipay.");
        }

        string? home = Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } configured && System.IO.Path.IsPathRooted(configured)
            ? configured
            : Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } user ? System.IO.Path.Combine(user, ".local", "share") : null;
        return home is not null
            ? System.IO.Path.Combine(home, "defipay")
            : throw new WrongUseException("There is no home folder to keep data in (neither XDG_DATA_HOME nor HOME is set). Name a folder with --data.");
    }

    /// <summary>Creates the folder where needed and takes its lock.</summary>
    /// <exception cref="WrongUseException">Not writable, holds somebody's other files, or another program has it.</exception>
    public static DataFolder Open(string path)
    {
        if (File.Exists(path))
        {
            throw new WrongUseException($"{path} is a file, and a data folder is needed. Name a folder with --data.");
        }

        try
        {
            FolderSync.Create(path);
            RefuseForeignFiles(path);
            var file = new FileStream(LockPathOf(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(HolderPathOf(path), string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}\n"));
            return new DataFolder(path, file);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new WrongUseException($"The data folder {path} cannot be written: permission denied. Choose another with --data, or change its owner.", e);
        }
        catch (IOException e) when (HolderOf(path) is { } holder)
        {
            throw new WrongUseException(
                $"Another DefiPay (process {holder}) works in {path}. Stop it (Ctrl-C in its terminal, or `kill {holder}`), or choose another folder with --data.", e);
        }
        catch (IOException e)
        {
            throw new WrongUseException($"The data folder {path} cannot be used: {e.Message.TrimEnd('.')}. Choose another with --data.", e);
        }
    }

    /// <summary>The process that holds a folder's lock; null when nobody does.</summary>
    public static int? HolderOf(string path)
    {
        try
        {
            using FileStream free = new(LockPathOf(path), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return null;
        }
        catch (Exception e) when (e is UnauthorizedAccessException || (e is IOException failure && !IsHeld(failure)))
        {
            return null; // There is none, or it is on a disk that nobody can write to.
        }
        catch (IOException)
        {
            string holder = File.Exists(HolderPathOf(path)) ? File.ReadAllText(HolderPathOf(path)) : "";
            return int.TryParse(holder.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : null;
        }
    }

    /// <summary>Deletes all that is in the folder; the lock stays held.</summary>
    public void Empty()
    {
        foreach (string folder in Directory.EnumerateDirectories(Path))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (string file in Directory.EnumerateFiles(Path).Where(file => System.IO.Path.GetFileName(file) is not (LockName or HolderName)))
        {
            File.Delete(file);
        }
    }

    /// <summary>Gives the lock back. The file stays: it marks the folder as ours.</summary>
    public void Dispose() => _lock.Dispose();

    // What .NET gives for a lock that another process has: the error of the system.
    private static bool IsHeld(IOException failure) => OperatingSystem.IsWindows()
        ? (failure.HResult & 0xffff) == SharingViolation
        : failure.HResult is WouldBlockLinux or WouldBlockMac;

    private static string LockPathOf(string path) => System.IO.Path.Combine(path, LockName);

    private static string HolderPathOf(string path) => System.IO.Path.Combine(path, HolderName);

    // `--reset` empties the folder, so it must never be one that holds something else.
    private static void RefuseForeignFiles(string path)
    {
        if (!File.Exists(LockPathOf(path)) && Directory.EnumerateFileSystemEntries(path).FirstOrDefault() is { } foreign)
        {
            throw new WrongUseException(
                $"The folder {path} is not a data folder of DefiPay: it already holds {System.IO.Path.GetFileName(foreign)}. Name an empty or new folder with --data.");
        }
    }
}
