using System.Numerics;
using System.Reflection;
using DefiPay.ContractEngine.Serialization;
using DefiPay.ContractTesting.Accounts;
using DefiPay.Stratis;
using DefiPay.Stratis.Events;
using Stratis.SmartContracts;
using UInt128 = Stratis.SmartContracts.UInt128;

namespace DefiPay.ContractTesting.Results;

/// <summary>Logs as the structs that contracts wrote, by the metadata of the code that wrote them.</summary>
internal static class LogReader
{
    public static IReadOnlyList<LoggedStruct> Read(Execution execution) => [.. execution.Outcome.Logs.Select(log =>
    {
        byte[] code = execution.After.GetCode(log.Address) ?? throw new ContractTestException($"The contract {AddressText.Of(log.Address)}, which logged {log.EventName}, has no code.");
        return new LoggedStruct(log.Address, log.EventName, EventDecoder.Decode(ContractEventSchema.Read(code, execution.After.GetTypeName(log.Address)), log.EventName, log.Data));
    })];

    public static object Struct(Type type, IReadOnlyList<EventArgument> arguments)
    {
        object value = Activator.CreateInstance(type)!;
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Instance))
        {
            var argument = arguments.FirstOrDefault(argument => argument.Name == field.Name)
                ?? throw new ContractTestException($"{type.Name}.{field.Name} was not logged. Logged: {string.Join(", ", arguments.Select(each => each.Name))}.");
            field.SetValue(value, Field(field.FieldType, argument.Value));
        }

        return value;
    }

    private static object? Field(Type type, object? value) => value switch
    {
        null => type.IsValueType ? Activator.CreateInstance(type) : null,
        StratisAddress address when type == typeof(Address) => address.ToContractAddress(),
        BigInteger number when type == typeof(UInt256) => number.ToUInt256(),
        BigInteger number when type == typeof(UInt128) => number.ToUInt128(),
        IReadOnlyList<EventArgument> fields => Struct(type, fields),
        IReadOnlyList<object?> items when type.IsArray && value is not byte[] => Items(type.GetElementType()!, items),
        _ when type.IsInstanceOfType(value) => value,
        _ => throw new ContractTestException($"The log has a {value.GetType().Name} where the test's struct has a {type.Name}."),
    };

    private static Array Items(Type element, IReadOnlyList<object?> items)
    {
        var array = Array.CreateInstance(element, items.Count);
        for (int i = 0; i < items.Count; i++) array.SetValue(Field(element, items[i]), i);
        return array;
    }
}
