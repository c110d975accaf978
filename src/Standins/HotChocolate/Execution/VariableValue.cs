using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution;

/// <summary>A coerced variable.</summary>
/// <param name="name">The name, without <c>$</c>.</param>
/// <param name="type">The declared type.</param>
/// <param name="value">The value as a literal.</param>
public readonly struct VariableValue(string name, IInputType type, IValueNode value)
{
    /// <summary>The name, without <c>$</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The declared type.</summary>
    public IInputType Type { get; } = type;

    /// <summary>The value as a literal.</summary>
    public IValueNode Value { get; } = value;
}
