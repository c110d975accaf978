using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using DefiPay.ContractEngine.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace DefiPay.ContractEngine.Compilation;

/// <summary>
/// Makes the PDB of code that was compiled before. Code with a PDB has a debug directory and so another hash; the deployed code must
/// not. So the sources are compiled a second time, and of that only the PDB is kept: the methods and their IL are the same.
/// </summary>
internal static class SymbolCompiler
{
    private static readonly EmitOptions PdbOptions = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    /// <summary>The symbols of <paramref name="bytecode"/>, which these sources gave.</summary>
    public static ContractSymbols Compile(IReadOnlyList<SourceFile> sources, ReadOnlyMemory<byte> bytecode) => DeepStack.Run(() =>
    {
        IReadOnlyList<SourceFile> named = [.. sources.Select(Named)];
        var texts = named.Select(source => SourceText.From(source.Text, Encoding.UTF8, SourceHashAlgorithm.Sha256)).ToArray();
        var trees = named.Zip(texts, (source, text) => CSharpSyntaxTree.ParseText(text, ContractCompiler.ParseOptions, source.Path));
        using var image = new MemoryStream();
        using var pdb = new MemoryStream();
        var emitted = ContractCompiler.Compilation(trees).Emit(
            image, pdb, options: PdbOptions, embeddedTexts: named.Zip(texts, (source, text) => EmbeddedText.FromSource(source.Path, text)).DistinctBy(text => text.FilePath));
        if (!emitted.Success || !HaveSameBodies(image.ToArray(), bytecode.ToArray()))
        {
            throw new InvalidOperationException($"The code compiled differently with symbols. {string.Join(' ', emitted.Diagnostics)}");
        }

        return ContractSymbols.Read(pdb.ToArray(), named);
    });

    // Statements of a source without a name would have no place.
    private static SourceFile Named(SourceFile source, int index) =>
        source.Path.Length > 0 ? source : source with { Path = index == 0 ? "contract.cs" : $"contract{index + 1}.cs" };

    // A constant made of the path ([CallerFilePath]) may differ; where every instruction stands may not.
    private static bool HaveSameBodies(byte[] left, byte[] right) => BodySizes(left).SequenceEqual(BodySizes(right));

    private static List<int> BodySizes(byte[] image)
    {
        using var pe = new PEReader(new MemoryStream(image));
        var metadata = pe.GetMetadataReader();
        return [.. metadata.MethodDefinitions.Select(handle => metadata.GetMethodDefinition(handle).RelativeVirtualAddress)
            .Select(address => address == 0 ? 0 : pe.GetMethodBody(address).GetILReader().Length)];
    }
}
