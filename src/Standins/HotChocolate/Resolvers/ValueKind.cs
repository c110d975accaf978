namespace HotChocolate.Types;

/// <summary>The kinds of literals.</summary>
public enum ValueKind
{
    /// <summary>A string.</summary>
    String,

    /// <summary>An integer.</summary>
    Integer,

    /// <summary>A fraction.</summary>
    Float,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An enum value.</summary>
    Enum,

    /// <summary>An input object.</summary>
    Object,

    /// <summary>A list.</summary>
    List,

    /// <summary>Null.</summary>
    Null,

    /// <summary>Anything else.</summary>
    Unknown
}
