using System.Reflection;
using DefiPay.ContractEngine.Compilation;

namespace DefiPay.Deployment.Contracts;

/// <summary>
/// Sources of contracts: those of contracts/stratis are part of this assembly, by the name of their folder, so that deploying works
/// from any folder; a name that ends in `.cs` is a file.
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

    /// <summary>The sources of a contract, in the order in which they are compiled.</summary>
    /// <exception cref="DeploymentException">There is no such contract or file.</exception>
    public static IReadOnlyList<SourceFile> Find(string name)
    {
        if (name.EndsWith(".cs", StringComparison.Ordinal))
        {
            return [ReadFile(name)];
        }

        string folder = $"{Prefix}{name}/";
        SourceFile[] sources =
        [
            .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
                .Where(resource => resource.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(ReadResource),
        ];
        return sources.Length > 0
            ? sources
            : throw new DeploymentException($"There is no contract `{name}`. Built in are {string.Join(", ", Names)}; a file of yours is named with its .cs ending.");
    }

    private static SourceFile ReadFile(string path)
    {
        try
        {
            return new SourceFile(path, File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeploymentException($"The contract {path} cannot be read: {e.Message}", e);
        }
    }

    private static SourceFile ReadResource(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return new SourceFile($"contracts/stratis/{resource[Prefix.Length..]}", reader.ReadToEnd());
    }
}
