using System.Reflection;
using System.Security;

namespace DefiPay.Verbs.Contracts.New;

/// <summary>The files of a new contract.</summary>
/// <param name="name">Its name, checked.</param>
/// <param name="feed">Where the packages come from.</param>
/// <param name="otherSources">Names of the sources that the person's NuGet knows, for all other packages.</param>
internal sealed class ContractTemplate(string name, PackageFeed feed, IReadOnlyList<string> otherSources)
{
    private const string FeedKey = "defipay";

    /// <summary>Path from the new folder, and text.</summary>
    public IEnumerable<(string Path, string Text)> Files =>
    [
        ($"{name}/{name}.cs", Text("Contract.cs")),
        ($"{name}/{name}.csproj", Text("Contract.csproj")),
        ($"{name}.Tests/{name}Tests.cs", Text("Tests.cs")),
        ($"{name}.Tests/{name}.Tests.csproj", Text("Tests.csproj")),
        ($"{name}.slnx", Text("solution.slnx")),
        ("Directory.Build.props", Text("Directory.Build.props")),
        ("Directory.Build.targets", Text("Directory.Build.targets")),
        ("README.md", Text("README.md")),
        (".gitignore", Text("gitignore")),
        ("nuget.config", NuGetConfig),
    ];

    // Our packages come from the feed alone, so that no server is asked for them; everything else comes from where it always does.
    private string NuGetConfig => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <configuration>
          <packageSources>
            <add key="{FeedKey}" value="{SecurityElement.Escape(feed.Folder)}" />
          </packageSources>
          <packageSourceMapping>
            <packageSource key="{FeedKey}">
              <package pattern="DefiPay.*" />
            </packageSource>
        {string.Concat(otherSources.Where(source => source != FeedKey).Select(Mapping))}  </packageSourceMapping>
        </configuration>

        """;

    /// <summary>The contract itself.</summary>
    public static string SourceOf(string name) => Read("Contract.cs").Replace("__NAME__", name, StringComparison.Ordinal);

    private string Text(string template) => Read(template)
        .Replace("__NAME__", name, StringComparison.Ordinal)
        .Replace("__VERSION__", feed.Version, StringComparison.Ordinal)
        .Replace("__API__", feed.ContractApi, StringComparison.Ordinal)
        .Replace("__API_VERSION__", feed.ContractApiVersion, StringComparison.Ordinal);

    private static string Mapping(string source) => $"""
            <packageSource key="{SecurityElement.Escape(source)}">
              <package pattern="*" />
            </packageSource>

        """;

    private static string Read(string template)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"templates/contract/{template}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
