using System.Reflection;

namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>The definition of a field of an input object.</summary>
public class InputFieldDefinition : ArgumentDefinition
{
    /// <summary>The property behind the field.</summary>
    public PropertyInfo? Property { get; set; }

    /// <inheritdoc />
    public override Type? GetRuntimeType() => Property?.PropertyType;
}
