using System.Xml.Linq;

namespace DefiPay.Tests.Architecture;

/// <summary>What a project file refers to.</summary>
internal sealed record ProjectFile(string Name, string Path, IReadOnlyList<string> Projects, IReadOnlyList<string> DesignPackages, IReadOnlyList<string> Packages, IReadOnlyList<string> Frameworks)
{
    public static ProjectFile Read(string path)
    {
        XDocument document = XDocument.Load(path);
        return new ProjectFile(
            System.IO.Path.GetFileNameWithoutExtension(path),
            path,
            [.. Includes("ProjectReference").Select(include => System.IO.Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))],
            Includes("DesignPackage"),
            Includes("PackageReference"),
            Includes("FrameworkReference"));

        string[] Includes(string element) => [.. document.Descendants(element).Select(item => (string?)item.Attribute("Include")).OfType<string>()];
    }
}
