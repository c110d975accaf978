using System.Reflection;
using DefiPay.ContractEngine.Compilation;

namespace DefiPay.Deployment.Contracts;

/// <summary>
/// Sources of contracts: those of contracts/stratis are part of this assembly, by the name of their folder, so that deploying works
/// from any folder; every other name is a file that ends in `.cs`, or a folder of such.
/// </summary>
public static class ContractCatalog
{
    private const string Prefix = "contracts/";

    /// <summary>Names of the built-in contracts.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name.Split('/')[1])
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The sources of a contract, in the order in which they are compiled. A built-in name comes before a folder of that name, so that a plan
    /// means the same in every folder; `./Name` is always the folder.
    /// </summary>
    /// <exception cref="DeploymentException">There is no such contract, file or folder.</exception>
    public static IReadOnlyList<SourceFile> Find(string name) =>
        Names.Contains(name, StringComparer.Ordinal) ? ReadBuiltIn(name) : FindOnDisk(name);

    /// <summary>As <see cref="Find"/>, for those who name files: what is on disk comes before a built-in contract of that name.</summary>
    /// <exception cref="DeploymentException">There is no such file, folder or contract.</exception>
    public static IReadOnlyList<SourceFile> FindPath(string path) => Directory.Exists(path) ? FindOnDisk(path) : Find(path);

    private static IReadOnlyList<SourceFile> FindOnDisk(string name)
    {
        if (Directory.Exists(name))
        {
            return ContractFolder.Read(name);
        }

        return name.EndsWith(".cs", StringComparison.Ordinal)
            ? [ContractFolder.ReadFile(name)]
            : throw new DeploymentException(
                $"There is no contract `{name}`. Built in are {string.Join(", ", Names)}; else name a folder, or a file with its .cs ending.");
    }

    private static SourceFile[] ReadBuiltIn(string name) =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(resource => resource.StartsWith($"{Prefix}{name}/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(ReadResource),
    ];

    private static SourceFile ReadResource(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return new SourceFile($"contracts/stratis/{resource[Prefix.Length..]}", reader.ReadToEnd());
    }
}
