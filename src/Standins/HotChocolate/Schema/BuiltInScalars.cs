using System.Collections.Frozen;
using System.Text.Json;
using HotChocolate.Types;

namespace HotChocolate;

/// <summary>The scalars that come with the server.</summary>
internal static class BuiltInScalars
{
    private static readonly FrozenDictionary<Type, Type> s_byRuntimeType = new Dictionary<Type, Type>
    {
        [typeof(string)] = typeof(StringType),
        [typeof(bool)] = typeof(BooleanType),
        [typeof(byte)] = typeof(ByteType),
        [typeof(short)] = typeof(ShortType),
        [typeof(int)] = typeof(IntType),
        [typeof(long)] = typeof(LongType),
        [typeof(float)] = typeof(FloatType),
        [typeof(double)] = typeof(FloatType),
        [typeof(decimal)] = typeof(DecimalType),
        [typeof(Guid)] = typeof(UuidType),
        [typeof(Uri)] = typeof(UrlType),
        [typeof(DateTime)] = typeof(DateTimeType),
        [typeof(DateTimeOffset)] = typeof(DateTimeType),
        [typeof(DateOnly)] = typeof(LocalDateType),
        [typeof(TimeOnly)] = typeof(LocalTimeType),
        [typeof(TimeSpan)] = typeof(TimeSpanType),
        [typeof(JsonElement)] = typeof(JsonType)
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Type> s_byName = new Dictionary<string, Type>
    {
        [ScalarNames.String] = typeof(StringType),
        [ScalarNames.ID] = typeof(IdType),
        [ScalarNames.Boolean] = typeof(BooleanType),
        [ScalarNames.Byte] = typeof(ByteType),
        [ScalarNames.Short] = typeof(ShortType),
        [ScalarNames.Int] = typeof(IntType),
        [ScalarNames.Long] = typeof(LongType),
        [ScalarNames.Float] = typeof(FloatType),
        [ScalarNames.Decimal] = typeof(DecimalType),
        [ScalarNames.UUID] = typeof(UuidType),
        [ScalarNames.URL] = typeof(UrlType),
        [ScalarNames.DateTime] = typeof(DateTimeType),
        [ScalarNames.Date] = typeof(DateType),
        [ScalarNames.LocalDate] = typeof(LocalDateType),
        [ScalarNames.LocalTime] = typeof(LocalTimeType),
        [ScalarNames.LocalDateTime] = typeof(LocalDateTimeType),
        [ScalarNames.TimeSpan] = typeof(TimeSpanType),
        [ScalarNames.ByteArray] = typeof(ByteArrayType),
        [ScalarNames.JSON] = typeof(JsonType),
        [ScalarNames.Any] = typeof(AnyType)
    }.ToFrozenDictionary();

    public static Type? ByRuntimeType(Type type) => s_byRuntimeType.GetValueOrDefault(type);

    public static Type? ByName(string name) => s_byName.GetValueOrDefault(name);

    /// <summary>True for the five scalars that every GraphQL server has; they are not printed.</summary>
    public static bool IsSpecified(string name) =>
        name is ScalarNames.String or ScalarNames.ID or ScalarNames.Boolean or ScalarNames.Int or ScalarNames.Float;
}
