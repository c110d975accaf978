using System.Reflection;
using System.Text;
using DefiPay.ContractEngine.Metering;
using DefiPay.ContractEngine.Metering.Guards;
using DefiPay.Stratis;
using Stratis.SmartContracts;
using Stratis.SmartContracts.CLR.Exceptions;
using UInt128 = Stratis.SmartContracts.UInt128;

namespace DefiPay.ContractEngine.Serialization;

/// <summary>
/// Reads what <see cref="PrimitiveSerializer"/> wrote. Bytes that do not fit the type throw whatever the runtime throws; callers turn
/// that into a default value, as the platform does. An empty item of a list reads as null, so an empty string inside a struct or an array
/// comes back as null and a number as zero.
/// </summary>
internal static class PrimitiveDeserializer
{
    private const int StepsPerElement = 200;

    public static object? Deserialize(Type type, byte[]? bytes, ExecutionFuse fuse)
    {
        if (bytes is null)
        {
            return null;
        }

        fuse.Step(StepsPerElement + bytes.Length, "on reading a serialised value");
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Byte => bytes[0],
            TypeCode.Char => BitConverter.ToChar(bytes, 0),
            TypeCode.Boolean => BitConverter.ToBoolean(bytes, 0),
            TypeCode.Int32 => BitConverter.ToInt32(bytes, 0),
            TypeCode.Int64 => BitConverter.ToInt64(bytes, 0),
            TypeCode.String => Encoding.UTF8.GetString(bytes),
            TypeCode.UInt32 => BitConverter.ToUInt32(bytes, 0),
            TypeCode.UInt64 => BitConverter.ToUInt64(bytes, 0),
            _ when type == typeof(byte[]) => bytes,
            _ when type == typeof(UInt128) => new UInt128(bytes),
            _ when type == typeof(UInt256) => new UInt256(bytes),
            _ when type == typeof(Address) => AddressConversion.FromBytes(bytes),
            _ when type.IsArray => DeserializeArray(type.GetElementType()!, bytes, fuse),
            _ when type.IsValueType => DeserializeStruct(type, bytes, fuse),
            _ => throw new ContractPrimitiveSerializationException($"{type.Name} is not supported."),
        };
    }

    public static object DeserializeStruct(Type type, byte[] bytes, ExecutionFuse fuse)
    {
        var items = DecodeList(bytes, fuse);
        FuseWork.Box(fuse, type);

        // A constructor is the contract's code: what the fuse throws in it must come out as it is.
        object value = Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.DoNotWrapExceptions, null, null, null)!;
        var fields = StructFields.Of(type).All;
        for (int i = 0; i < fields.Length; i++)
        {
            var field = Deserialize(fields[i].FieldType, items[i], fuse);
            if (fields[i].IsStatic && !type.Assembly.IsCollectible)
            {
                // Only contracts' own code is collectible. What is not (Address.Zero) belongs to all contracts of the process.
                throw new FieldAccessException($"{type.Name}.{fields[i].Name} is not a field of an instance.");
            }

            // Throws for a constant: a struct that has one can be written but not read back.
            fields[i].SetValue(value, field);
        }

        return value;
    }

    private static Array DeserializeArray(Type elementType, byte[] bytes, ExecutionFuse fuse)
    {
        var items = DecodeList(bytes, fuse);
        var bytesOfArray = items.Count * FuseWork.BytesOf(elementType);
        fuse.Allocate(bytesOfArray);
        fuse.Step(bytesOfArray / FuseWork.CopiedBytesPerStep);
        var array = Array.CreateInstance(elementType, items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            array.SetValue(Deserialize(elementType, items[i], fuse), i);
        }

        return array;
    }

    private static IReadOnlyList<byte[]?> DecodeList(byte[] bytes, ExecutionFuse fuse)
    {
        fuse.Allocate(10L * bytes.Length);
        return PlatformRlp.ReadList(bytes);
    }
}
