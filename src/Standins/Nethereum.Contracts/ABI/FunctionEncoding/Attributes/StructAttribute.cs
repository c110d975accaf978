using System.Reflection;

namespace Nethereum.ABI.FunctionEncoding.Attributes;

/// <summary>The struct that a class stands for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class StructAttribute : Attribute
{
    /// <summary>Names it.</summary>
    public StructAttribute(string name) => Name = name;

    /// <summary>The name in Solidity.</summary>
    public string Name { get; set; }

    /// <summary>The attribute of a type; null where it has none.</summary>
    public static StructAttribute GetAttribute<T>() => GetAttribute(typeof(T));

    /// <summary>The attribute of a type; null where it has none.</summary>
    public static StructAttribute GetAttribute(Type type) => type.GetCustomAttribute<StructAttribute>(true);

    /// <summary>The attribute of an instance's type; null where it has none.</summary>
    public static StructAttribute GetAttribute(object instance) => GetAttribute(instance.GetType());

    /// <summary>Whether a type has the attribute.</summary>
    public static bool IsStructType<T>() => GetAttribute<T>() is not null;

    /// <summary>Whether a type has the attribute.</summary>
    public static bool IsStructType(Type type) => GetAttribute(type) is not null;

    /// <summary>Whether an instance's type has the attribute.</summary>
    public static bool IsStructType(object type) => GetAttribute(type) is not null;
}
