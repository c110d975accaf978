using System.Diagnostics;

namespace DefiPay.Store.Postgres;

/// <summary>Under which account the server's programs run, and the command words that bring that about.</summary>
internal sealed record PostgresAccount(IReadOnlyList<string> CommandPrefix, string? OwnerName)
{
    private static readonly string[] UserNamespaceWords = ["unshare", "--user", "--map-user=1000", "--map-group=1000"];

    /// <summary>True when files of the cluster must belong to <see cref="OwnerName"/> instead of to us.</summary>
    public bool IsOtherUser => OwnerName is not null;

    public static PostgresAccount Choose(RootMode mode)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new PostgresAccount([], null);
        }

        if (mode != RootMode.OtherUser && Runs([.. UserNamespaceWords, "true"]))
        {
            return new PostgresAccount(UserNamespaceWords, null);
        }

        string? user = mode == RootMode.UserNamespace ? null : FindUnprivilegedUser();
        return user is not null
            ? new PostgresAccount(["setpriv", $"--reuid={user}", $"--regid={GroupIdOf(user)}", "--clear-groups"], user)
            : throw new PostgresUnavailableException(
                "Postgres does not run as root, and neither a user namespace (`unshare --user`) nor an account `postgres` or `nobody` "
                + "with `setpriv` is available here. Start the program as an ordinary user, or set DEFIPAY_DATABASE to a server of yours.");
    }

    /// <summary>Gives the folder and all it holds to the account.</summary>
    public void Own(string folder)
    {
        if (OwnerName is not null && !Runs(["chown", "-R", OwnerName, folder]))
        {
            throw new PostgresUnavailableException($"Cannot give the folder {folder} to the account {OwnerName}, which Postgres needs.");
        }
    }

    /// <summary>Whether the account gets into a folder: root's own home is out of another user's reach.</summary>
    public bool CanEnter(string folder) => Runs([.. CommandPrefix, "test", "-x", folder]);

    /// <summary>The installation itself, or a copy of it under /var/lib where the account cannot reach the original.</summary>
    public PostgresBinaries Reachable(PostgresBinaries binaries)
    {
        if (!IsOtherUser || CanEnter(binaries.Folder))
        {
            return binaries;
        }

        string copy = $"/var/lib/defipay/postgres-{binaries.MajorVersion}";
        string bin = Path.Combine(copy, Path.GetFileName(binaries.Folder));
        string original = Path.GetDirectoryName(binaries.Folder)!;
        Directory.CreateDirectory("/var/lib/defipay");
        return File.Exists(Path.Combine(bin, "postgres")) || Runs(["cp", "-a", "--no-preserve=ownership", original, copy])
            ? binaries with { Folder = bin }
            : throw new PostgresUnavailableException($"Cannot copy Postgres from {original} to {copy}, where the account {OwnerName} could run it.");
    }

    private static string? FindUnprivilegedUser() =>
        new[] { "postgres", "nobody" }.FirstOrDefault(user => GroupIdOf(user) is not null && Runs(["setpriv", "--version"]));

    private static string? GroupIdOf(string user) =>
        File.ReadLines("/etc/passwd").Select(line => line.Split(':')).FirstOrDefault(fields => fields.Length > 3 && fields[0] == user)?[3];

    internal static bool Runs(string[] command)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // The tool is not installed.
        }
    }
}
