namespace HotChocolate.Language;

/// <summary>A literal or a variable whose value has a known type.</summary>
public interface IValueNode<out T> : IValueNode
{
    /// <summary>The value.</summary>
    new T Value { get; }
}
