using System.Reflection;

namespace Nethereum.ABI.FunctionEncoding.Attributes;

/// <summary>The event that a class stands for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class EventAttribute : Attribute
{
    /// <summary>Names it.</summary>
    public EventAttribute(string name) => Name = name;

    /// <summary>Names it, and says whether its signature is left out of the topics.</summary>
    public EventAttribute(string name, bool isAnonymous)
    {
        Name = name;
        IsAnonymous = isAnonymous;
    }

    /// <summary>The name in Solidity.</summary>
    public string Name { get; set; }

    /// <summary>Whether its signature is left out of the topics.</summary>
    public bool IsAnonymous { get; set; }

    /// <summary>The attribute of a type; null where it has none.</summary>
    public static EventAttribute GetAttribute<T>() => GetAttribute(typeof(T));

    /// <summary>The attribute of a type; null where it has none.</summary>
    public static EventAttribute GetAttribute(Type type) => type.GetCustomAttribute<EventAttribute>(true);

    /// <summary>The attribute of an instance's type; null where it has none.</summary>
    public static EventAttribute GetAttribute(object instance) => GetAttribute(instance.GetType());

    /// <summary>Whether a type has the attribute.</summary>
    public static bool IsEventType<T>() => GetAttribute<T>() is not null;

    /// <summary>Whether a type has the attribute.</summary>
    public static bool IsEventType(Type type) => GetAttribute(type) is not null;

    /// <summary>Whether an instance's type has the attribute.</summary>
    public static bool IsEventType(object type) => GetAttribute(type) is not null;
}
