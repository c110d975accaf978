using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>A directive applied to a schema member.</summary>
public sealed class Directive
{
    private readonly DirectiveNode _node;
    private readonly object? _value;

    internal Directive(DirectiveType type, DirectiveNode node, object? value)
    {
        Type = type;
        _node = node;
        _value = value;
    }

    /// <summary>The directive's type.</summary>
    public DirectiveType Type { get; }

    /// <summary>The directive as syntax; arguments that equal their default are left out.</summary>
    public DirectiveNode AsSyntaxNode() => _node;

    /// <summary>The directive's runtime value.</summary>
    /// <exception cref="InvalidCastException">The directive has no value of that type.</exception>
    public T AsValue<T>() where T : notnull =>
        _value is T value ? value : throw new InvalidCastException($"The directive `@{Type.Name}` has no value of type `{typeof(T).Name}`.");

    /// <summary>The value of an argument, null when it was not given.</summary>
    public IValueNode? GetArgumentLiteral(string name) => _node.Arguments.FirstOrDefault(a => a.Name.Value == name)?.Value;

    internal object? Value => _value;
}
