using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace DefiPay.ContractEngine.Loading;

/// <summary>
/// Some metadata tables are sorted by the row that their rows belong to (ECMA-335 II.22), and the runtime and our checks search
/// them by halves. Another reader takes all rows. In a table out of order they see different things: a type nested in itself, which
/// the one never finds, took the other the whole stack.
/// </summary>
internal static class TableOrder
{
    private const int ClassLayoutParent = 6;
    private const int FieldOffsetOrAddress = 4;
    private const int GenericParameterOwner = 4;
    private const int SmallIndexMax = ushort.MaxValue;

    // Three of the sixteen bits say which table.
    private const int ConstructorIndexMax = ushort.MaxValue >> 3;

    /// <summary>True when every such table is in order, and has one row per owner where an owner has one.</summary>
    public static bool Holds(byte[] image, int metadataStart, MetadataReader metadata)
    {
        int Size(TableIndex table) => metadata.GetTableRowSize(table);
        int blob = Size(TableIndex.StandAloneSig);
        int type = Size(TableIndex.NestedClass) / 2;
        int method = Size(TableIndex.MethodPtr);
        int text = Size(TableIndex.ModuleRef);
        int security = Size(TableIndex.DeclSecurity) - sizeof(ushort) - blob;
        int parameter = metadata.GetTableRowCount(TableIndex.GenericParam) > SmallIndexMax ? sizeof(uint) : sizeof(ushort);

        bool Sorted(TableIndex table, int keyStart, int keySize, bool isUnique) => IsSorted(
            image.AsSpan(metadataStart + metadata.GetTableMetadataOffset(table), metadata.GetTableRowCount(table) * Size(table)),
            Size(table), keyStart, keySize, isUnique);

        return Sorted(TableIndex.NestedClass, 0, type, isUnique: true)
            && Sorted(TableIndex.ClassLayout, ClassLayoutParent, Size(TableIndex.ClassLayout) - ClassLayoutParent, isUnique: true)
            && Sorted(TableIndex.FieldLayout, FieldOffsetOrAddress, Size(TableIndex.FieldLayout) - FieldOffsetOrAddress, isUnique: true)
            && Sorted(TableIndex.FieldRva, FieldOffsetOrAddress, Size(TableIndex.FieldRva) - FieldOffsetOrAddress, isUnique: true)
            && Sorted(TableIndex.Constant, sizeof(ushort), Size(TableIndex.Constant) - sizeof(ushort) - blob, isUnique: true)
            && Sorted(TableIndex.FieldMarshal, 0, Size(TableIndex.FieldMarshal) - blob, isUnique: true)
            && Sorted(TableIndex.CustomAttribute, 0, AttributeOwner(metadata), isUnique: false)
            && Sorted(TableIndex.DeclSecurity, sizeof(ushort), security, isUnique: false)
            && Sorted(TableIndex.InterfaceImpl, 0, type, isUnique: false)
            && Sorted(TableIndex.MethodImpl, 0, type, isUnique: false)
            && Sorted(TableIndex.MethodSemantics, sizeof(ushort) + method, Size(TableIndex.MethodSemantics) - sizeof(ushort) - method, isUnique: false)
            && Sorted(TableIndex.GenericParam, GenericParameterOwner, Size(TableIndex.GenericParam) - GenericParameterOwner - text, isUnique: false)
            && Sorted(TableIndex.GenericParamConstraint, 0, parameter, isUnique: false);
    }

    // The owner and the constructor are two indices into several tables each; the value is one into the blobs.
    private static int AttributeOwner(MetadataReader metadata)
    {
        var blob = metadata.GetTableRowSize(TableIndex.StandAloneSig);
        var constructors = Math.Max(metadata.GetTableRowCount(TableIndex.MethodDef), metadata.GetTableRowCount(TableIndex.MemberRef));
        var constructor = constructors > ConstructorIndexMax ? sizeof(uint) : sizeof(ushort);
        return metadata.GetTableRowSize(TableIndex.CustomAttribute) - blob - constructor;
    }

    private static bool IsSorted(ReadOnlySpan<byte> rows, int rowSize, int keyStart, int keySize, bool isUnique)
    {
        long previous = -1;
        for (var start = 0; start < rows.Length; start += rowSize)
        {
            var key = rows.Slice(start + keyStart, keySize);
            long owner = keySize == sizeof(ushort) ? BinaryPrimitives.ReadUInt16LittleEndian(key) : BinaryPrimitives.ReadUInt32LittleEndian(key);
            if (owner < previous || (isUnique && owner == previous)) return false;
            previous = owner;
        }

        return true;
    }
}
