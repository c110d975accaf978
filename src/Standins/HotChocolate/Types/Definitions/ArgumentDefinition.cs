using System.Reflection;
using HotChocolate.Language;

namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>The definition of an argument.</summary>
public class ArgumentDefinition : FieldDefinitionBase
{
    private List<IInputValueFormatter>? _formatters;

    /// <summary>The default as a literal.</summary>
    public IValueNode? DefaultValue { get; set; }

    /// <summary>The default as a runtime value; used when <see cref="DefaultValue"/> is not set.</summary>
    public object? RuntimeDefaultValue { get; set; }

    /// <summary>The parameter behind the argument.</summary>
    public ParameterInfo? Parameter { get; set; }

    /// <summary>Conversions of the parsed value, applied in order.</summary>
    public IList<IInputValueFormatter> Formatters => _formatters ??= [];

    internal IReadOnlyList<IInputValueFormatter> GetFormatters() => _formatters ?? [];

    /// <summary>The .NET type of the argument; null where only the schema type decides it.</summary>
    public virtual Type? GetRuntimeType() => Parameter?.ParameterType;
}
