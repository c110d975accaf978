

namespace HotChocolate.Types;

/// <summary>What the scalars say of themselves in a schema.</summary>
internal static class ScalarDescriptions
{
    public const string Byte =
        "The `Byte` scalar type represents non-fractional whole numeric values. Byte can represent values between 0 and 255.";

    public const string Short =
        "The `Short` scalar type represents non-fractional signed whole 16-bit numeric values. Short can represent values between -(2^15) and 2^15 - 1.";

    public const string Int =
        "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.";

    public const string Long =
        "The `Long` scalar type represents non-fractional signed whole 64-bit numeric values. Long can represent values between -(2^63) and 2^63 - 1.";

    public const string Float =
        "The `Float` scalar type represents signed double-precision fractional values as specified by [IEEE 754](http://en.wikipedia.org/wiki/IEEE_floating_point).";

    public const string Decimal = "The `Decimal` scalar type represents a decimal floating-point number.";

    public const string String =
        "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text.";

    public const string Boolean = "The `Boolean` scalar type represents `true` or `false`.";

    public const string Id =
        "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted as an ID.";

    public const string DateTime = "The `DateTime` scalar represents an ISO-8601 compliant date time type.";

    public const string Date = "The `Date` scalar represents an ISO-8601 compliant date type.";

    public const string TimeSpan = "The `TimeSpan` scalar represents an ISO-8601 compliant duration type.";

    public const string LocalDate =
        "The `LocalDate` scalar type represents a ISO date string, represented as UTF-8 character sequences YYYY-MM-DD. The scalar follows the specification defined in RFC3339";

    public const string LocalTime =
        "The LocalTime scalar type is a local time string (i.e., with no associated timezone) in 24-hr HH:mm:ss.";

    public const string LocalDateTime =
        "The `LocalDateTime` scalar type is a local date/time string (i.e., with no associated timezone) with the format `YYYY-MM-DDThh:mm:ss`.";
}
