using System.Collections.Immutable;
using GreenDonut.Data.Cursors.Serializers;

namespace GreenDonut.Data.Cursors;

/// <summary>The process's list of key serializers: which types an order with cursors may have as keys.</summary>
/// <remarks>
/// Knows int, short, long, ushort, uint, ulong, Guid, string, DateTime, DateTimeOffset, DateOnly, TimeOnly,
/// decimal, double, float and bool. The first that supports a type serves it.
/// </remarks>
public static class CursorKeySerializerRegistration
{
    private static ImmutableArray<ICursorKeySerializer> s_serializers =
    [
        new ValueCursorKeySerializer<int>(),
        new ValueCursorKeySerializer<short>(),
        new ValueCursorKeySerializer<long>(),
        new ValueCursorKeySerializer<ushort>(),
        new ValueCursorKeySerializer<uint>(),
        new ValueCursorKeySerializer<ulong>(),
        new ValueCursorKeySerializer<Guid>(),
        new StringCursorKeySerializer(),
        new DateTimeCursorKeySerializer(),
        new DateTimeOffsetCursorKeySerializer(),
        new ValueCursorKeySerializer<DateOnly>("yyyyMMdd"),
        new ValueCursorKeySerializer<TimeOnly>("HHmmssfffffff"),
        new ValueCursorKeySerializer<decimal>(),
        new ValueCursorKeySerializer<double>("R"),
        new ValueCursorKeySerializer<float>("R"),
        new BoolCursorKeySerializer(),
    ];

    /// <summary>Adds serializers behind those there are. Types that are already served stay as they are.</summary>
    public static void Register(params ICursorKeySerializer[] serializers)
        => ImmutableInterlocked.Update(
            ref s_serializers,
            static (known, added) => known.AddRange(added.Where(a => known.All(k => k.GetType() != a.GetType()))),
            serializers);

    /// <summary>The serializer of a key type.</summary>
    /// <exception cref="NotSupportedException">No serializer supports the type.</exception>
    public static ICursorKeySerializer Find(Type keyType)
    {
        foreach (var serializer in s_serializers)
        {
            if (serializer.IsSupported(keyType))
            {
                return serializer;
            }
        }

        throw new NotSupportedException($"The key type `{keyType.FullName ?? keyType.Name}` is not supported.");
    }
}
