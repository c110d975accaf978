using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace DefiPay.Stratis.Events;

/// <summary>Reads the data of a log by the struct that its first topic names.</summary>
/// <remarks>
/// The data is an RLP list of the struct's public fields, indexed ones included. An empty item is a value that was never
/// set: no text, array or struct, or the default of a number. Only bytes are alike whether there are none or they are not set.
/// </remarks>
public static class EventDecoder
{
    private const int DepthMax = 16;

    // Code has as many structs of a name as it likes; a contract has one, and its children one each.
    private const int SameNameMax = 16;

    /// <summary>The arguments of a log.</summary>
    /// <param name="schema">The structs of the contract that wrote it.</param>
    /// <param name="structName">Text of the log's first topic.</param>
    /// <param name="data">The log's data.</param>
    /// <exception cref="EventDataException">The contract has no such struct, or the data does not fit it.</exception>
    public static IReadOnlyList<EventArgument> Decode(ContractEventSchema schema, string structName, ReadOnlySpan<byte> data)
    {
        RlpItem list;
        try
        {
            list = Rlp.Decode(data);
        }
        catch (FormatException exception)
        {
            throw new EventDataException($"data: {exception.Message}");
        }

        return Logged(schema, structName, list);
    }

    // Where structs share a name, the bytes tell which it was: the first that they fit. What fits none is told of the likeliest.
    private static EventArgument[] Logged(ContractEventSchema schema, string structName, RlpItem list)
    {
        EventDataException? misfit = null;
        foreach (IReadOnlyList<EventField> fields in schema.AllFieldsOf(structName).Take(SameNameMax))
        {
            try
            {
                return Fields(schema, structName, fields, list, 0);
            }
            catch (EventDataException exception)
            {
                misfit ??= exception;
            }
        }

        throw misfit ?? new EventDataException($"topics: the contract has no struct `{structName}`.");
    }

    // Only the logged struct is looked for like this: within it, every name that several share would multiply the tries.
    private static EventArgument[] Nested(ContractEventSchema schema, string structName, byte[] bytes, int depth)
    {
        IReadOnlyList<EventField> fields = schema.FieldsOf(structName)
            ?? throw new EventDataException($"topics: the contract has no struct `{structName}`.");
        return Fields(schema, structName, fields, Nested(bytes), depth);
    }

    private static EventArgument[] Fields(ContractEventSchema schema, string structName, IReadOnlyList<EventField> fields, RlpItem list, int depth)
    {
        if (list.Items is not { } items || items.Count < fields.Count)
            throw new EventDataException($"data: `{structName}` has {fields.Count} fields, the log has {list.Items?.Count ?? 0}.");
        if (depth > DepthMax)
            throw new EventDataException($"data: structs lie more than {DepthMax} deep.");

        var arguments = new EventArgument[fields.Count];
        for (int i = 0; i < arguments.Length; i++)
            arguments[i] = new EventArgument(fields[i].Name, fields[i].Type, Value(schema, fields[i].Type, items[i].Data, depth));
        return arguments;
    }

    private static object? Value(ContractEventSchema schema, EventValueType type, byte[]? bytes, int depth) => type.Kind switch
    {
        EventValueKind.String => bytes is null ? null : Encoding.UTF8.GetString(bytes),
        EventValueKind.Bytes => bytes ?? [],
        EventValueKind.Array => bytes is null ? null : Elements(schema, type.Element!, bytes, depth),
        EventValueKind.Struct => bytes is null ? null : Nested(schema, type.StructName!, bytes, depth + 1),
        EventValueKind.Unsupported => throw new EventDataException("data: a field has a type that the platform cannot log."),
        _ => bytes is null ? Default(type.Kind) : Number(type.Kind, bytes),
    };

    private static object?[] Elements(ContractEventSchema schema, EventValueType element, byte[] bytes, int depth)
    {
        if (depth > DepthMax)
            throw new EventDataException($"data: arrays lie more than {DepthMax} deep.");
        RlpItem list = Nested(bytes);
        return list.Items is { } items
            ? [.. items.Select(item => Value(schema, element, item.Data, depth + 1))]
            : throw new EventDataException("data: an array is no list.");
    }

    private static RlpItem Nested(byte[] bytes)
    {
        try
        {
            return Rlp.Decode(bytes);
        }
        catch (FormatException exception)
        {
            throw new EventDataException($"data: {exception.Message}");
        }
    }

    private static object Default(EventValueKind kind) => kind switch
    {
        EventValueKind.Bool => false,
        EventValueKind.Byte => (byte)0,
        EventValueKind.Char => '\0',
        EventValueKind.UInt32 => 0u,
        EventValueKind.Int32 => 0,
        EventValueKind.UInt64 => 0ul,
        EventValueKind.Int64 => 0L,
        EventValueKind.Address => StratisAddress.Zero,
        _ => BigInteger.Zero,
    };

    private static object Number(EventValueKind kind, byte[] bytes) => (kind, bytes.Length) switch
    {
        (EventValueKind.Bool, 1) => bytes[0] != 0,
        (EventValueKind.Byte, 1) => bytes[0],
        (EventValueKind.Char, 2) => (char)BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        (EventValueKind.UInt32, 4) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        (EventValueKind.Int32, 4) => BinaryPrimitives.ReadInt32LittleEndian(bytes),
        (EventValueKind.UInt64, 8) => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
        (EventValueKind.Int64, 8) => BinaryPrimitives.ReadInt64LittleEndian(bytes),
        (EventValueKind.UInt128, 16) or (EventValueKind.UInt256, 32) => new BigInteger(bytes, isUnsigned: true),
        (EventValueKind.Address, StratisAddress.Size) => new StratisAddress(bytes),
        _ => throw new EventDataException($"data: {bytes.Length} bytes are no {kind}."),
    };
}
