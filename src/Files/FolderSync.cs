using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DefiPay.Files;

/// <summary>
/// Makes a file's name outlive a loss of power. Flushing a file makes its content do so; its name, or that another file has it now, is content of the
/// folder, which is flushed by itself. A kill of the program needs none of this. Compiled into each room that keeps files.
/// </summary>
internal static class FolderSync
{
    private const int ReadOnly = 0;
    private const int Interrupted = 4; // EINTR

    // O_CLOEXEC: no child gets the folder.
    private static readonly int CloseOnExec = OperatingSystem.IsMacOS() ? 0x0100_0000 : 0x8_0000;

    /// <summary>Makes a folder, and those above it that are missing; it returns when they would outlive a loss of power.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="mode">Who may do what with it, where it is made and the system knows that; null for the usual.</param>
    /// <exception cref="IOException">A folder could not be made or flushed.</exception>
    public static void Create(string folder, UnixFileMode? mode = null)
    {
        var missing = new Stack<string>();
        for (var at = Path.GetFullPath(folder); !Directory.Exists(at); at = FolderOf(at))
        {
            missing.Push(at);
        }

        if (mode is { } restricted && !OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder, restricted);
        }
        else
        {
            Directory.CreateDirectory(folder);
        }

        foreach (var made in missing)
        {
            Flush(FolderOf(made));
        }
    }

    /// <summary>Returns when the names in a folder would outlive a loss of power. On Windows, where a folder cannot be flushed, it does nothing.</summary>
    /// <exception cref="IOException">There is no such folder, or the disk failed. File systems that cannot flush a folder are no failure.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var handle = Open(folder);
        try
        {
            // fsync, on macOS with what makes the disk itself write; it takes EINVAL and ENOTSUP for a file system that has no such thing.
            RandomAccess.FlushToDisk(handle);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Failed(folder, failure.Message, failure);
        }
    }

    // .NET opens no folders.
    private static SafeFileHandle Open(string folder)
    {
        while (true)
        {
            var descriptor = OpenFolder(folder, ReadOnly | CloseOnExec);
            if (descriptor >= 0)
            {
                return new SafeFileHandle(descriptor, ownsHandle: true);
            }

            if (Marshal.GetLastPInvokeError() != Interrupted)
            {
                throw Failed(folder, Marshal.GetLastPInvokeErrorMessage(), null);
            }
        }
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? Path.GetFullPath(path);

    private static IOException Failed(string folder, string why, Exception? inner) =>
        new($"The names in the folder {folder} could not be flushed to the disk, and a loss of power may take the last change back: {why.TrimEnd('.')}.", inner);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int OpenFolder([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
