using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace DefiPay.ContractEngine.Loading;

/// <summary>
/// Headers that one reader takes for this and another for that would let one look at harmless metadata while the other reads what nobody has looked
/// at: sections that lie over each other, streams named twice, tables that begin four bytes later. What compilers write has none of it.
/// </summary>
internal static class ImageHeaders
{
    private const int RootVersionLength = 12;
    private const int RootAfterVersion = 16;
    private const int StreamHeaderBytes = 8;
    private const int NameAlignment = 4;
    private const int NameLengthMax = 16;
    private const int HeapSizes = 6;
    private const byte HeapSizesKnown = 0x07;
    private const string Tables = "#~";

    private static readonly string[] Streams = [Tables, "#Strings", "#US", "#GUID", "#Blob"];

    /// <summary>True when every reader finds the same metadata, and every machine can load it.</summary>
    public static bool MeanOneThing(byte[] image, PEReader pe, MetadataReader metadata)
    {
        // Code for one kind of processor would be a contract on some machines only.
        if (pe.PEHeaders.CoffHeader.Machine is not (Machine.I386 or Machine.Amd64)) return false;
        if ((pe.PEHeaders.CorHeader!.Flags & (CorFlags.ILOnly | CorFlags.Requires32Bit)) != CorFlags.ILOnly) return false;
        return metadata.MetadataKind == MetadataKind.Ecma335
            && SectionsLieApart(pe.PEHeaders)
            && StreamsAreKnown(image.AsSpan(pe.PEHeaders.MetadataStartOffset, pe.PEHeaders.MetadataSize));
    }

    // One reader goes by the size in memory, the other by the size in the file.
    private static bool SectionsLieApart(PEHeaders headers)
    {
        long end = 0;
        foreach (var section in headers.SectionHeaders.OrderBy(section => section.VirtualAddress))
        {
            if (section.VirtualAddress < end || section.VirtualSize < 0 || section.SizeOfRawData < 0) return false;
            end = section.VirtualAddress + (long)Math.Max(section.VirtualSize, section.SizeOfRawData);
        }

        return true;
    }

    private static bool StreamsAreKnown(ReadOnlySpan<byte> root)
    {
        var at = RootAfterVersion + BinaryPrimitives.ReadInt32LittleEndian(root[RootVersionLength..]);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(root[(at + sizeof(ushort))..]);
        at += 2 * sizeof(ushort);
        var found = new HashSet<string>();
        for (var i = 0; i < count; i++)
        {
            var start = BinaryPrimitives.ReadInt32LittleEndian(root[at..]);
            var rest = root[(at + StreamHeaderBytes)..];
            var length = rest[..Math.Min(rest.Length, NameLengthMax)].IndexOf((byte)0);
            if (length < 0) return false;
            var name = Encoding.ASCII.GetString(rest[..length]);
            if (Array.IndexOf(Streams, name) < 0 || !found.Add(name)) return false;
            if (name == Tables && (root[start + HeapSizes] & ~HeapSizesKnown) != 0) return false;
            at += StreamHeaderBytes + (length / NameAlignment + 1) * NameAlignment;
        }

        return found.Contains(Tables);
    }
}
