using System.Reflection;

namespace Nethereum.ABI.FunctionEncoding.Attributes;

/// <summary>The function that a message class stands for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class FunctionAttribute : Attribute
{
    /// <summary>A function with one output.</summary>
    public FunctionAttribute(string name, string returnType)
    {
        Name = name;
        ReturnType = returnType;
    }

    /// <summary>A function without outputs, or whose outputs do not matter.</summary>
    public FunctionAttribute(string name) => Name = name;

    /// <summary>A function whose outputs a class takes.</summary>
    public FunctionAttribute(string name, Type dtoReturnType)
    {
        Name = name;
        DTOReturnType = dtoReturnType;
    }

    /// <summary>The name in Solidity.</summary>
    public string Name { get; }

    /// <summary>The class that takes the outputs.</summary>
    public Type DTOReturnType { get; }

    /// <summary>The type of the one output.</summary>
    public string ReturnType { get; }

    /// <summary>The attribute of a type; null where it has none.</summary>
    public static FunctionAttribute GetAttribute<T>() => GetAttribute(typeof(T));

    /// <summary>The attribute of a type; null where it has none.</summary>
    public static FunctionAttribute GetAttribute(Type type) => type.GetCustomAttribute<FunctionAttribute>(true);

    /// <summary>The attribute of an instance's type; null where it has none.</summary>
    public static FunctionAttribute GetAttribute(object instance) => GetAttribute(instance.GetType());

    /// <summary>Whether a type has the attribute.</summary>
    public static bool IsFunctionType<T>() => GetAttribute<T>() is not null;

    /// <summary>Whether a type has the attribute.</summary>
    public static bool IsFunctionType(Type type) => GetAttribute(type) is not null;

    /// <summary>Whether an instance's type has the attribute.</summary>
    public static bool IsFunctionType(object type) => GetAttribute(type) is not null;
}
