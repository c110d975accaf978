using DefiPay.ContractEngine.Compilation;

namespace DefiPay.Deployment.Contracts;

/// <summary>
/// Reads the sources of a contract from disk. Their order is part of the bytecode, so it is that of their names below the folder, letter by letter:
/// the same on every machine, whatever the file system or culture.
/// </summary>
internal static class ContractFolder
{
    private const int FilesMax = 200;

    // What a build leaves, and what an editor keeps, is no source.
    private static readonly string[] Skipped = ["bin", "obj"];

    /// <summary>One file.</summary>
    /// <exception cref="DeploymentException">It cannot be read.</exception>
    public static SourceFile ReadFile(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > 4L * ContractCompiler.SourceLengthMax })
            {
                throw new DeploymentException($"The contract {path} is too large: at most {ContractCompiler.SourceLengthMax} characters are compiled.");
            }

            return new SourceFile(path, File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException($"The contract {path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>The `.cs` files of a folder and of those below it, except `bin`, `obj`, hidden ones, and folders with a project of their own.</summary>
    /// <exception cref="DeploymentException">There is none, too many, or they cannot be read.</exception>
    public static IReadOnlyList<SourceFile> Read(string folder)
    {
        string[] files;
        try
        {
            files = [.. Find(folder, "").OrderBy(name => name, StringComparer.Ordinal).Take(FilesMax + 1)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException($"The folder {folder} cannot be read: {e.Message}", e);
        }

        return files.Length switch
        {
            0 => throw new DeploymentException($"The folder {folder} holds no source of a contract (.cs). {Hint(folder)}".TrimEnd()),
            > FilesMax => throw new DeploymentException($"The folder {folder} holds more than {FilesMax} sources; a contract is one file or a few."),
            _ => [.. files.Select(name => ReadFile(Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar))))],
        };
    }

    // Names below the folder, with `/` on every system.
    private static IEnumerable<string> Find(string folder, string prefix) =>
        Directory.EnumerateFiles(folder, "*.cs").Select(file => prefix + Path.GetFileName(file))
            .Where(name => name.EndsWith(".cs", StringComparison.Ordinal))
            .Concat(Subfolders(folder).Where(below => !IsProject(below)).SelectMany(below => Find(below, $"{prefix}{Path.GetFileName(below)}/")));

    private static IEnumerable<string> Subfolders(string folder) => new DirectoryInfo(folder).EnumerateDirectories()
        .Where(below => !below.Name.StartsWith('.') && !Skipped.Contains(below.Name, StringComparer.OrdinalIgnoreCase))
        .Where(below => below.LinkTarget is null) // A link can lead back up.
        .Select(below => Path.Combine(folder, below.Name));

    private static bool IsProject(string folder) => Directory.EnumerateFiles(folder, "*.csproj").Any();

    private static string Hint(string folder)
    {
        string[] projects = [.. Subfolders(folder).Where(IsProject).Order(StringComparer.Ordinal).Take(10)];
        return projects.Length == 0 ? "" : $"Name one of the projects in it: {string.Join(", ", projects)}.";
    }
}
