using System.Buffers.Binary;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using PEReaderExtensions = System.Reflection.Metadata.PEReaderExtensions;

namespace DefiPay.ContractEngine.Tests.Sandbox;

/// <summary>Changes of an image's headers and rows that no writer makes.</summary>
internal static class ImageDamage
{
    private const int SectionNumber = 2;
    private const int CoffHeaderBytes = 20;
    private const int SectionHeaderBytes = 40;

    /// <summary>The custom attributes, those of their first half and those of their second one in turn.</summary>
    public static byte[] AttributesInTurn(byte[] image)
    {
        var (start, size, count) = Rows(image, TableIndex.CustomAttribute);
        var rows = image.AsSpan(start, size * count).ToArray().Chunk(size).ToArray();
        for (var i = 0; i < count / 2 * 2; i++) rows[i / 2 + i % 2 * (count / 2)].CopyTo(image, start + i * size);
        return image;
    }

    /// <summary>A further section header, a copy of the first one, so that two sections lie in one place.</summary>
    public static byte[] SectionTwice(byte[] image)
    {
        var headers = new PEHeaders(new MemoryStream(image));
        var sections = headers.PEHeaderStartOffset + headers.CoffHeader.SizeOfOptionalHeader;
        var last = sections + headers.CoffHeader.NumberOfSections * SectionHeaderBytes;
        image.AsSpan(sections, SectionHeaderBytes).ToArray().CopyTo(image, last);
        image[headers.PEHeaderStartOffset - CoffHeaderBytes + SectionNumber]++;
        return image;
    }

    /// <summary>A machine that the code is for.</summary>
    public static byte[] ForMachine(byte[] image, Machine machine)
    {
        var headers = new PEHeaders(new MemoryStream(image));
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(headers.PEHeaderStartOffset - CoffHeaderBytes), (ushort)machine);
        return image;
    }

    /// <summary>A name of a stream in the place of another.</summary>
    public static byte[] StreamRenamed(byte[] image, string from, string to)
    {
        var headers = new PEHeaders(new MemoryStream(image));
        var root = image.AsSpan(headers.MetadataStartOffset, headers.MetadataSize);
        var at = root.IndexOf(System.Text.Encoding.ASCII.GetBytes(from + '\0'));
        System.Text.Encoding.ASCII.GetBytes(to.PadRight(from.Length, '\0')).CopyTo(root[at..]);
        return image;
    }

    /// <summary>The bit that says that four more bytes stand in front of the tables.</summary>
    public static byte[] TablesLater(byte[] image)
    {
        var headers = new PEHeaders(new MemoryStream(image));
        using var pe = new PEReader(new MemoryStream(image));
        var metadata = PEReaderExtensions.GetMetadataReader(pe);
        var first = Enumerable.Range(0, 64).Select(index => (TableIndex)index).First(index => metadata.GetTableRowCount(index) > 0);
        var tables = Enumerable.Range(0, 64).Count(index => metadata.GetTableRowCount((TableIndex)index) > 0);
        var header = headers.MetadataStartOffset + metadata.GetTableMetadataOffset(first) - 24 - tables * sizeof(int);
        image[header + 6] |= 0x40;
        return image;
    }

    /// <summary>A type's list of fields that begins two billion rows later.</summary>
    public static byte[] FieldsBeyond(byte[] image)
    {
        var (start, size, count) = Rows(image, TableIndex.TypeDef);
        var methods = sizeof(ushort);
        BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(start + size * (count - 1) - methods - sizeof(int)), 0x70000000);
        return image;
    }

    /// <summary>All resources at the place of the first one.</summary>
    public static byte[] ResourcesFromTheStart(byte[] image)
    {
        var (start, size, count) = Rows(image, TableIndex.ManifestResource);
        for (var i = 0; i < count; i++) image.AsSpan(start + i * size, sizeof(int)).Clear();
        return image;
    }

    private static (int Start, int Size, int Count) Rows(byte[] image, TableIndex table)
    {
        using var pe = new PEReader(new MemoryStream(image));
        var metadata = PEReaderExtensions.GetMetadataReader(pe);
        return (pe.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(table), metadata.GetTableRowSize(table), metadata.GetTableRowCount(table));
    }
}
