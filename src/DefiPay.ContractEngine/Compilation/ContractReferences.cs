using Microsoft.CodeAnalysis;

namespace DefiPay.ContractEngine.Compilation;

/// <summary>The assemblies that a contract sees, from the resources of this assembly.</summary>
internal static class ContractReferences
{
    private const string Prefix = "ContractReferences/";

    // The order is part of the compilation and so of the module version id.
    private static readonly string[] Names =
        ["System.Runtime.dll", "System.Linq.dll", "Stratis.SmartContracts.dll", "Stratis.SmartContracts.Standards.dll"];

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Metadata = new(
        () => [.. Names.Select(name => MetadataReference.CreateFromImage(Read(name), filePath: name))]);

    /// <summary>For the compiler.</summary>
    public static IReadOnlyList<MetadataReference> All => Metadata.Value;

    /// <summary>The image of one of them.</summary>
    public static byte[] Read(string fileName)
    {
        using var stream = typeof(ContractReferences).Assembly.GetManifestResourceStream(Prefix + fileName)
            ?? throw new InvalidOperationException($"The engine was built without the contract reference {fileName}.");
        var image = new byte[stream.Length];
        stream.ReadExactly(image);
        return image;
    }
}
