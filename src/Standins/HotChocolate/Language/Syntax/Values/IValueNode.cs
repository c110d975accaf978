namespace HotChocolate.Language;

/// <summary>A literal or a variable.</summary>
public interface IValueNode : ISyntaxNode
{
    /// <summary>The value: text for strings, numbers and enums, the nodes below for lists and objects.</summary>
    object? Value { get; }
}
