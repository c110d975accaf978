using System.Reflection;

namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>The definition of an argument of a directive.</summary>
public sealed class DirectiveArgumentDefinition : ArgumentDefinition
{
    /// <summary>The property behind the argument.</summary>
    public PropertyInfo? Property { get; set; }

    /// <inheritdoc />
    public override Type? GetRuntimeType() => Property?.PropertyType;
}
