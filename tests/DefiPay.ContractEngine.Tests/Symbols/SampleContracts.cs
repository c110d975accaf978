using System.Text.Json;
using DefiPay.ContractEngine.Compilation;

namespace DefiPay.ContractEngine.Tests.Symbols;

/// <summary>Contracts with their sources: those of the repository, and those of the golden vectors.</summary>
internal static class SampleContracts
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Contracts");

    private static readonly Lazy<Dictionary<string, IReadOnlyList<SourceFile>>> s_all = new(Read);

    /// <summary>Names of all.</summary>
    public static IEnumerable<string> Names => s_all.Value.Keys;

    /// <summary>The sources of one.</summary>
    public static IReadOnlyList<SourceFile> Sources(string name) => s_all.Value[name];

    /// <summary>Compiles one.</summary>
    public static CompilationResult Compile(string name)
    {
        var compiled = ContractCompiler.Compile(Sources(name));
        Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));
        return compiled;
    }

    private static Dictionary<string, IReadOnlyList<SourceFile>> Read()
    {
        var all = new Dictionary<string, IReadOnlyList<SourceFile>>();
        foreach (var file in Directory.EnumerateFiles(s_folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).GroupBy(ContractOf))
        {
            all.Add(file.Key, [.. file.Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllText(path)))]);
        }

        using var vectors = VectorFiles.Open("execution.json");
        foreach (var suite in vectors.RootElement.EnumerateArray())
        {
            var name = suite.GetProperty("name").GetString()!;
            all.Add(name, [new SourceFile($"{name}.cs", suite.GetProperty("source").GetString()!)]);
        }

        return all;
    }

    // BridgeVault.Limits.cs is a part of BridgeVault.
    private static string ContractOf(string path) => Path.GetFileName(path).Split('.')[0];
}
