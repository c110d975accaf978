using System.Reflection;

namespace Nethereum.ABI.FunctionEncoding.Attributes;

/// <summary>The custom error of a contract that a class stands for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ErrorAttribute : Attribute
{
    /// <summary>Names it.</summary>
    public ErrorAttribute(string name) => Name = name;

    /// <summary>The name in Solidity.</summary>
    public string Name { get; set; }

    /// <summary>The attribute of a type; null where it has none.</summary>
    public static ErrorAttribute GetAttribute<T>() => GetAttribute(typeof(T));

    /// <summary>The attribute of a type; null where it has none.</summary>
    public static ErrorAttribute GetAttribute(Type type) => type.GetCustomAttribute<ErrorAttribute>(true);

    /// <summary>The attribute of an instance's type; null where it has none.</summary>
    public static ErrorAttribute GetAttribute(object instance) => GetAttribute(instance.GetType());

    /// <summary>Whether a type has the attribute.</summary>
    public static bool IsErrorType<T>() => GetAttribute<T>() is not null;

    /// <summary>Whether a type has the attribute.</summary>
    public static bool IsErrorType(Type type) => GetAttribute(type) is not null;

    /// <summary>Whether an instance's type has the attribute.</summary>
    public static bool IsErrorType(object type) => GetAttribute(type) is not null;
}
