using System.Buffers.Binary;
using System.Text;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Metering.Guards;
using DefiPay.Stratis;
using Stratis.SmartContracts;
using Stratis.SmartContracts.CLR.Exceptions;
using UInt128 = Stratis.SmartContracts.UInt128;

namespace DefiPay.ContractEngine.Serialization;

/// <summary>
/// Bytes of contract values in state, logs and results. Numbers are little-endian and of fixed width, text is UTF-8, a byte array is
/// itself, any other array is an RLP list of its serialised elements, a struct an RLP list of its public fields.
/// </summary>
/// <remarks>
/// The platform's serialiser follows public constants of a value type too, so enums, short, double and arrays that contain themselves
/// make it recurse until the process dies. Here the depth is bounded and the transaction fails.
/// </remarks>
internal static class PrimitiveSerializer
{
    private const int DepthMax = 2000;
    private const int BytesPerStep = 8;
    private const int StepsPerConstant = 400;

    /// <summary>Steps of the fuse that each value takes: reflection makes an element some hundred times as dear as an instruction.</summary>
    public const int StepsPerElement = 100;

    /// <summary>What those steps go into.</summary>
    public const string Serialising = "on serialising values";

    /// <summary>The value's bytes; null for null.</summary>
    /// <exception cref="ContractPrimitiveSerializationException">The type cannot be serialised.</exception>
    /// <exception cref="FuseBlownException">The value nests too deep, or is too large.</exception>
    public static byte[]? Serialize(object? value, ExecutionFuse fuse) => Serialize(value, fuse, depth: 0);

    /// <summary>RLP list of a struct's fields.</summary>
    public static byte[] SerializeStruct(object value, ExecutionFuse fuse) => SerializeStruct(value, fuse, depth: 0);

    private static byte[]? Serialize(object? value, ExecutionFuse fuse, int depth)
    {
        fuse.Step(StepsPerElement, Serialising);
        return value switch
        {
            null => null,
            byte[] bytes => bytes,
            // The runtime takes an sbyte[] for a byte[] here, and so does the platform.
            Array array => SerializeArray(array, fuse, depth),
            byte b => [b],
            char c => LittleEndian(c, sizeof(char)),
            Address address => address.ToBytes(),
            bool flag => [(byte)(flag ? 1 : 0)],
            int number => LittleEndian(unchecked((uint)number), sizeof(int)),
            long number => LittleEndian(unchecked((ulong)number), sizeof(long)),
            UInt128 number => number.ToBytes(),
            UInt256 number => number.ToBytes(),
            uint number => LittleEndian(number, sizeof(uint)),
            ulong number => LittleEndian(number, sizeof(ulong)),
            string text => SerializeText(text, fuse),
            ValueType => SerializeStruct(value, fuse, depth),
            _ => throw new ContractPrimitiveSerializationException($"{value.GetType().Name} is not supported."),
        };
    }

    private static byte[] SerializeText(string text, ExecutionFuse fuse)
    {
        int size = Encoding.UTF8.GetByteCount(text);
        fuse.Allocate(size);
        fuse.Step(size / BytesPerStep, Serialising);
        return Encoding.UTF8.GetBytes(text);
    }

    private static byte[] SerializeStruct(object value, ExecutionFuse fuse, int depth)
    {
        CheckDepth(value, depth);
        var fields = StructFields.Of(value.GetType()).All;
        fuse.Step(FuseWork.BytesOf(value.GetType()) / FuseWork.CopiedBytesPerStep);
        var items = new byte[fields.Length][];
        for (int i = 0; i < fields.Length; i++)
        {
            // The value of a constant is read from the module's tables each time.
            if (fields[i].IsLiteral) fuse.Step(StepsPerConstant);
            items[i] = EncodeItem(fields[i].GetValue(value), fuse, depth);
        }

        return EncodeList(items, fuse);
    }

    private static byte[] SerializeArray(Array array, ExecutionFuse fuse, int depth)
    {
        CheckDepth(array, depth);
        var items = new byte[array.Length][];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = EncodeItem(array.GetValue(i), fuse, depth);
        }

        return EncodeList(items, fuse);
    }

    // Announced one by one: the same long bytes may stand in every place of an array, and each place is a copy of them.
    private static byte[] EncodeItem(object? value, ExecutionFuse fuse, int depth)
    {
        byte[]? bytes = Serialize(value, fuse, depth + 1);
        long size = bytes?.Length ?? 0;
        fuse.Allocate(2 * size);
        fuse.Step(size / BytesPerStep);
        return Rlp.EncodeElement(bytes);
    }

    private static byte[] EncodeList(byte[][] items, ExecutionFuse fuse)
    {
        fuse.Allocate(items.Sum(item => (long)item.Length));
        return Rlp.EncodeList(items);
    }

    private static void CheckDepth(object value, int depth)
    {
        if (depth > DepthMax)
        {
            throw new FuseBlownException(
                $"A value of type {value.GetType().Name} cannot be serialised: it contains itself or nests deeper than {DepthMax} levels. "
                + "Enums, short, ushort, sbyte, float and double are such types.");
        }
    }

    private static byte[] LittleEndian(ulong number, int size)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, number);
        return bytes[..size].ToArray();
    }
}
