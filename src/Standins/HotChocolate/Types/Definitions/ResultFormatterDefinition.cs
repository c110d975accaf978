using HotChocolate.Resolvers;

namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>Converts what a resolver returned, for example a value to a global id.</summary>
public sealed class ResultFormatterDefinition
{
    /// <summary>Creates the conversion.</summary>
    public ResultFormatterDefinition(ResultFormatterDelegate formatter, bool isRepeatable = true, string? key = null)
    {
        Formatter = formatter;
        IsRepeatable = isRepeatable;
        Key = key;
    }

    /// <summary>Creates a conversion that needs nothing but the result.</summary>
    internal ResultFormatterDefinition(Func<object?, object?> format, string key)
        : this((_, result) => format(result), false, key) => ContextFree = format;

    /// <summary>The conversion.</summary>
    public ResultFormatterDelegate Formatter { get; }

    /// <summary>False when the same key may stand only once.</summary>
    public bool IsRepeatable { get; }

    /// <summary>What the conversion is.</summary>
    public string? Key { get; }

    internal Func<object?, object?>? ContextFree { get; }
}
