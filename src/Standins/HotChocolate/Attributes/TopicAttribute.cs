namespace HotChocolate.Types;

/// <summary>Names a subscription's topic; <c>{argument}</c> stands for an argument's value.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TopicAttribute(string? name = null) : Attribute
{
    /// <summary>The topic, or null for the method's name.</summary>
    public string? Name { get; } = name;
}
