using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text;
using DefiPay.ContractEngine.Compilation;

namespace DefiPay.ContractTesting.Sources;

/// <summary>
/// The C# sources that an assembly was built from, as its portable PDB tells: embedded ones from there (<c>EmbedAllSources</c>), others from
/// disk, where they must still be what was compiled. So a contract project needs nothing but the default settings of its build.
/// </summary>
internal static class AssemblySources
{
    private const int FilesMax = 1_000;
    private const int FileBytesMax = 4 * ContractCompiler.SourceLengthMax;

    private static readonly Guid s_embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
    private static readonly Guid s_typeDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");
    private static readonly Guid s_sha256 = new("8829D00F-11B8-4213-878B-770E8597AC16");

    /// <summary>All sources of the assembly, except those that its build generated, in the order of <c>contract build</c>.</summary>
    public static IReadOnlyList<SourceFile> All(Assembly assembly) =>
        Read(assembly, (pdb, _) => pdb.Documents.Where(document => IsWritten(pdb.GetString(pdb.GetDocument(document).Name))));

    /// <summary>The files alone in which the type, its parts and the types inside of it stand.</summary>
    public static IReadOnlyList<SourceFile> Of(Type type) =>
        Read(type.Assembly, (pdb, code) => DocumentsOf((TypeDefinitionHandle)MetadataTokens.Handle(type.MetadataToken), code, pdb).Distinct());

    private static SourceFile[] Read(Assembly assembly, Func<MetadataReader, MetadataReader, IEnumerable<DocumentHandle>> choose)
    {
        if (assembly.Location.Length == 0) throw Missing(assembly, "the assembly was not loaded from a file");
        using var image = new PEReader(File.OpenRead(assembly.Location));
        if (!image.TryOpenAssociatedPortablePdb(assembly.Location, path => File.Exists(path) ? File.OpenRead(path) : null, out var provider, out _))
        {
            throw Missing(assembly, "there is no portable PDB beside it");
        }

        using (provider)
        {
            var pdb = provider!.GetMetadataReader();
            var sources = choose(pdb, image.GetMetadataReader()).Take(FilesMax).Select(document => Source(pdb, document, assembly)).ToArray();
            // Their order is part of the bytecode. All lie below one folder, so the order of the paths is that of the names below it.
            return [.. sources.OrderBy(source => source.Path.Replace('\\', '/'), StringComparer.Ordinal)];
        }
    }

    private static IEnumerable<DocumentHandle> DocumentsOf(TypeDefinitionHandle handle, MetadataReader code, MetadataReader pdb)
    {
        var type = code.GetTypeDefinition(handle);
        var ofMethods = type.GetMethods().Select(method => pdb.GetMethodDebugInformation(method.ToDebugInformationHandle())).SelectMany(DocumentsOf);
        var ofType = pdb.GetCustomDebugInformation(handle).Select(pdb.GetCustomDebugInformation)
            .Where(information => pdb.GetGuid(information.Kind) == s_typeDocuments)
            .SelectMany(information => DocumentsOf(pdb.GetBlobReader(information.Value)));
        return ofMethods.Concat(ofType).Concat(type.GetNestedTypes().SelectMany(nested => DocumentsOf(nested, code, pdb)));
    }

    private static IEnumerable<DocumentHandle> DocumentsOf(MethodDebugInformation method)
    {
        if (method.SequencePointsBlob.IsNil) return [];
        return method.Document.IsNil ? method.GetSequencePoints().Select(point => point.Document) : [method.Document];
    }

    private static List<DocumentHandle> DocumentsOf(BlobReader rows)
    {
        var documents = new List<DocumentHandle>();
        while (rows.RemainingBytes > 0) documents.Add(MetadataTokens.DocumentHandle(rows.ReadCompressedInteger()));
        return documents;
    }

    private static SourceFile Source(MetadataReader pdb, DocumentHandle handle, Assembly assembly)
    {
        var document = pdb.GetDocument(handle);
        string path = pdb.GetString(document.Name);
        var embedded = pdb.GetCustomDebugInformation(handle).Select(pdb.GetCustomDebugInformation)
            .Where(information => pdb.GetGuid(information.Kind) == s_embeddedSource)
            .Select(information => information.Value)
            .FirstOrDefault();
        return new SourceFile(path, Text(embedded.IsNil ? FromDisk(pdb, document, path, assembly) : Embedded(pdb.GetBlobReader(embedded))));
    }

    private static byte[] FromDisk(MetadataReader pdb, Document document, string path, Assembly assembly)
    {
        var file = new FileInfo(path);
        if (!file.Exists) throw Missing(assembly, $"{path} is not on this machine");
        if (file.Length > FileBytesMax) throw Missing(assembly, $"{path} is longer than the {FileBytesMax} bytes that are read");
        var bytes = File.ReadAllBytes(path);
        if (pdb.GetGuid(document.HashAlgorithm) != s_sha256 || !SHA256.HashData(bytes).AsSpan().SequenceEqual(pdb.GetBlobBytes(document.Hash)))
        {
            throw new ContractTestException($"{path} is not what {assembly.GetName().Name} was built from. Build it again, so that the test runs the source you see.");
        }

        return bytes;
    }

    // The first four bytes: the length of what was deflated, or 0 for bytes as they are.
    private static byte[] Embedded(BlobReader blob)
    {
        int length = blob.ReadInt32();
        var bytes = blob.ReadBytes(blob.RemainingBytes);
        if (length is < 0 or > FileBytesMax) throw new ContractTestException($"An embedded source has {length} bytes; at most {FileBytesMax} are read.");
        if (length == 0) return bytes;
        var text = new byte[length];
        using var deflate = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress);
        deflate.ReadExactly(text);
        return text;
    }

    private static string Text(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static bool IsWritten(string path) => !path.Split('/', '\\').Contains("obj", StringComparer.OrdinalIgnoreCase);

    private static ContractTestException Missing(Assembly assembly, string why) => new(
        $"The sources of {assembly.GetName().Name} cannot be found: {why}. The kit runs what the contract compiler makes of them. "
        + "Set <EmbedAllSources>true</EmbedAllSources> and <DebugType>portable</DebugType> in the contract's project, and keep its PDB beside it.");
}
