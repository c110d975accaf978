using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.InteropServices;

namespace DefiPay.ContractEngine.Symbols;

/// <summary>Reads sequence points out of a portable PDB.</summary>
internal static class PortablePdb
{
    /// <summary>What it knows of every method that has statements, by the method's row.</summary>
    /// <exception cref="FormatException">The bytes are no portable PDB.</exception>
    public static FrozenDictionary<int, MethodSymbols> ReadMethods(ReadOnlyMemory<byte> pdb)
    {
        try
        {
            using var provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableCollectionsMarshal.AsImmutableArray(pdb.ToArray()));
            var reader = provider.GetMetadataReader();
            return reader.MethodDebugInformation
                .Where(handle => !reader.GetMethodDebugInformation(handle).SequencePointsBlob.IsNil)
                .ToFrozenDictionary(handle => MetadataTokens.GetRowNumber(handle), handle => new MethodSymbols(PointsOf(reader, handle), LocalsOf(reader, handle)));
        }
        catch (Exception exception) when (exception is BadImageFormatException or ArgumentException or InvalidOperationException)
        {
            throw new FormatException("The bytes are no portable PDB.", exception);
        }
    }

    private static CodePoint[] PointsOf(MetadataReader reader, MethodDebugInformationHandle method) =>
        [.. reader.GetMethodDebugInformation(method).GetSequencePoints().Select(point => new CodePoint(point.Offset, SpanOf(reader, point)))];

    private static SourceSpan? SpanOf(MetadataReader reader, SequencePoint point) => point.IsHidden
        ? null
        : new SourceSpan(reader.GetString(reader.GetDocument(point.Document).Name), point.StartLine, point.StartColumn, point.EndLine, point.EndColumn);

    // A slot may serve several variables one after the other; it is shown under the name of the first.
    private static Dictionary<int, string> LocalsOf(MetadataReader reader, MethodDebugInformationHandle method)
    {
        var names = new Dictionary<int, string>();
        foreach (var scope in reader.GetLocalScopes(method))
        {
            foreach (var handle in reader.GetLocalScope(scope).GetLocalVariables())
            {
                var variable = reader.GetLocalVariable(handle);
                if ((variable.Attributes & LocalVariableAttributes.DebuggerHidden) == 0) names.TryAdd(variable.Index, reader.GetString(variable.Name));
            }
        }

        return names;
    }
}
