namespace HotChocolate.Types;

/// <summary>The names of the scalars that come with the server.</summary>
public static class ScalarNames
{
    /// <summary>Text.</summary>
    public const string String = "String";

    /// <summary>An opaque identifier.</summary>
    public const string ID = "ID";

    /// <summary>True or false.</summary>
    public const string Boolean = "Boolean";

    /// <summary>A signed 16-bit integer.</summary>
    public const string Short = "Short";

    /// <summary>A signed 32-bit integer.</summary>
    public const string Int = "Int";

    /// <summary>A signed 64-bit integer.</summary>
    public const string Long = "Long";

    /// <summary>A 64-bit floating-point number.</summary>
    public const string Float = "Float";

    /// <summary>A decimal number.</summary>
    public const string Decimal = "Decimal";

    /// <summary>An address on the web.</summary>
    public const string URL = "URL";

    /// <summary>A universally unique identifier.</summary>
    public const string UUID = "UUID";

    /// <summary>An unsigned 8-bit integer.</summary>
    public const string Byte = "Byte";

    /// <summary>Bytes as base64.</summary>
    public const string ByteArray = "ByteArray";

    /// <summary>Any value.</summary>
    public const string Any = "Any";

    /// <summary>A moment with its offset.</summary>
    public const string DateTime = "DateTime";

    /// <summary>A date.</summary>
    public const string Date = "Date";

    /// <summary>A duration.</summary>
    public const string TimeSpan = "TimeSpan";

    /// <summary>Any JSON value.</summary>
    public const string JSON = "JSON";

    /// <summary>A date without a zone.</summary>
    public const string LocalDate = "LocalDate";

    /// <summary>A date and time without a zone.</summary>
    public const string LocalDateTime = "LocalDateTime";

    /// <summary>A time of day without a zone.</summary>
    public const string LocalTime = "LocalTime";
}
