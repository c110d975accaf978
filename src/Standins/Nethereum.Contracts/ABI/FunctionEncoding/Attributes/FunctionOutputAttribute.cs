using System.Reflection;

namespace Nethereum.ABI.FunctionEncoding.Attributes;

/// <summary>Marks a class that takes a function's outputs.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class FunctionOutputAttribute : Attribute
{
    /// <summary>The attribute of a type; null where it has none.</summary>
    public static FunctionOutputAttribute GetAttribute<T>() => typeof(T).GetCustomAttribute<FunctionOutputAttribute>(true);

    /// <summary>Whether a type has the attribute.</summary>
    public static bool IsFunctionType<T>() => GetAttribute<T>() is not null;
}
