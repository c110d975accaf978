using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace DefiPay.ContractEngine.Tests.Fuzzing;

/// <summary>Damages a sound module: single bytes, rows of metadata, heaps, signatures, method bodies, headers, whole parts of the file.</summary>
internal sealed class ModuleMutator(Random random)
{
    private static readonly TableIndex[] s_tables = [.. Enumerable.Range(0, 0x2d).Select(index => (TableIndex)index)];
    private static readonly HeapIndex[] s_heaps = [HeapIndex.Blob, HeapIndex.Blob, HeapIndex.String, HeapIndex.UserString, HeapIndex.Guid];

    private const int SectionHeaderBytes = 40;

    /// <summary>One to three damages of one kind. Never changes <paramref name="sound"/>.</summary>
    public byte[] Mutate(byte[] sound)
    {
        var image = sound.ToArray();
        int kind = random.Next(10);
        if (kind == 0) return Cut(image);
        if (kind is 1 or 2 or 3) return new IlMutator(random).Mutate(image) ?? Cut(image);
        using var pe = new PEReader(new MemoryStream(sound));
        var metadata = pe.GetMetadataReader();
        for (var rounds = random.Next(1, 4); rounds > 0; rounds--)
        {
            switch (kind)
            {
                case 4 or 5: DamageRow(image, pe, metadata); break;
                case 6: DamageHeap(image, pe, metadata); break;
                case 7: DamageBody(image, pe, metadata); break;
                case 8: DamageHeaders(image, pe, metadata); break;
                default: DamageByte(image, 0, random.Next(4) == 0 ? Math.Min(image.Length, 0x400) : image.Length); break;
            }
        }

        return image;
    }

    private void DamageRow(byte[] image, PEReader pe, MetadataReader metadata)
    {
        var table = s_tables.Where(index => metadata.GetTableRowCount(index) > 0).OrderBy(_ => random.Next()).First();
        int size = metadata.GetTableRowSize(table);
        int tableStart = pe.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(table);
        int row = tableStart + size * random.Next(metadata.GetTableRowCount(table));
        if (random.Next(3) == 0)
        {
            int other = tableStart + size * random.Next(metadata.GetTableRowCount(table));
            image.AsSpan(other, size).ToArray().CopyTo(image, row);
            return;
        }

        int cell = row + random.Next(size / sizeof(ushort)) * sizeof(ushort);
        var value = BinaryPrimitives.ReadUInt16LittleEndian(image.AsSpan(cell));
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(cell), random.Next(4) switch
        {
            0 => (ushort)(value ^ (1 << random.Next(16))),
            1 => (ushort)(value + random.Next(-4, 5)),
            2 => (ushort)random.Next(64),
            _ => (ushort)random.Next(1 << 16),
        });
    }

    private void DamageHeap(byte[] image, PEReader pe, MetadataReader metadata)
    {
        var heap = s_heaps[random.Next(s_heaps.Length)];
        DamageByte(image, pe.PEHeaders.MetadataStartOffset + metadata.GetHeapMetadataOffset(heap), metadata.GetHeapSize(heap));
    }

    private void DamageBody(byte[] image, PEReader pe, MetadataReader metadata)
    {
        int[] addresses = [.. metadata.MethodDefinitions.Select(handle => metadata.GetMethodDefinition(handle).RelativeVirtualAddress).Where(address => address != 0)];
        int address = addresses[random.Next(addresses.Length)];
        int section = pe.PEHeaders.GetContainingSectionIndex(address);
        int offset = address - pe.PEHeaders.SectionHeaders[section].VirtualAddress + pe.PEHeaders.SectionHeaders[section].PointerToRawData;
        DamageByte(image, offset, pe.GetMethodBody(address).Size);
    }

    // Where the sections are, and where the streams and tables of the metadata begin.
    private void DamageHeaders(byte[] image, PEReader pe, MetadataReader metadata)
    {
        var headers = pe.PEHeaders;
        if (random.Next(2) == 0)
        {
            DamageByte(image, headers.PEHeaderStartOffset + headers.CoffHeader.SizeOfOptionalHeader, SectionHeaderBytes * (headers.CoffHeader.NumberOfSections + 1));
            return;
        }

        var first = s_tables.First(table => metadata.GetTableRowCount(table) > 0);
        DamageByte(image, headers.MetadataStartOffset, metadata.GetTableMetadataOffset(first));
    }

    private void DamageByte(byte[] image, int start, int length)
    {
        if (length <= 0 || start >= image.Length) return;
        int at = Math.Min(image.Length - 1, start + random.Next(length));
        image[at] = random.Next(5) switch
        {
            0 => 0xff,
            1 => 0,
            2 => (byte)(image[at] ^ (1 << random.Next(8))),
            3 => (byte)(image[at] + random.Next(-3, 4)),
            _ => (byte)random.Next(256),
        };
    }

    private byte[] Cut(byte[] image)
    {
        int at = random.Next(image.Length);
        int length = random.Next(1, image.Length - at + 1);
        return random.Next(4) switch
        {
            0 => image[..at],
            1 => [.. image[..at], .. image[(at + length)..]],
            2 => [.. image[..(at + length)], .. image[at..]],
            _ => Moved(image, at, length),
        };
    }

    private byte[] Moved(byte[] image, int at, int length)
    {
        image.AsSpan(at, length).ToArray().CopyTo(image, random.Next(image.Length - length + 1));
        return image;
    }
}
