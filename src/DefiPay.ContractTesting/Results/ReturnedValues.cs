using System.Reflection;

namespace DefiPay.ContractTesting.Results;

/// <summary>
/// Values of the executed contract as the test's own types. The contract runs from its own assembly, so its structs are others than those the
/// test sees; they have the same name and the same public fields.
/// </summary>
internal static class ReturnedValues
{
    public static object? As(Type type, object? value)
    {
        if (value is null || type.IsInstanceOfType(value)) return value ?? (type.IsValueType ? Activator.CreateInstance(type) : null);
        if (type.IsArray && value is Array items) return ArrayOf(type.GetElementType()!, items);
        return value.GetType().Name == type.Name
            ? Copy(type, value)
            : throw new ContractTestException($"The contract returned a {value.GetType().FullName}; a {type.FullName} is expected.");
    }

    private static Array ArrayOf(Type element, Array items)
    {
        var array = Array.CreateInstance(element, items.Length);
        for (int i = 0; i < items.Length; i++) array.SetValue(As(element, items.GetValue(i)), i);
        return array;
    }

    private static object Copy(Type type, object value)
    {
        object copy = Activator.CreateInstance(type)!;
        foreach (var target in type.GetFields(BindingFlags.Public | BindingFlags.Instance))
        {
            var source = value.GetType().GetField(target.Name, BindingFlags.Public | BindingFlags.Instance)
                ?? throw new ContractTestException($"The returned {type.Name} has no field {target.Name}. Build the contract again.");
            target.SetValue(copy, As(target.FieldType, source.GetValue(value)));
        }

        return copy;
    }
}
