using System.Globalization;
using System.Reflection;
using DefiPay.ContractEngine.Serialization;
using DefiPay.ContractTesting.Results;
using DefiPay.Stratis;
using DefiPay.Stratis.Events;
using Stratis.SmartContracts;

namespace DefiPay.ContractTesting;

/// <summary>One log of a contract.</summary>
public sealed class LoggedStruct
{
    private readonly IReadOnlyList<EventArgument> _arguments;

    internal LoggedStruct(StratisAddress contract, string name, IReadOnlyList<EventArgument> arguments) =>
        (Contract, Name, _arguments) = (contract.ToContractAddress(), name, arguments);

    /// <summary>The contract that logged it.</summary>
    public Address Contract { get; }

    /// <summary>Name of the struct.</summary>
    public string Name { get; }

    /// <summary>Names of its fields.</summary>
    public IEnumerable<string> Fields => _arguments.Select(argument => argument.Name);

    /// <summary>A field as text: addresses in base58, bytes in hexadecimal.</summary>
    /// <exception cref="ContractTestException">There is no such field.</exception>
    public string this[string field] => _arguments.FirstOrDefault(argument => argument.Name == field) is { } found
        ? Text(found.Value)
        : throw new ContractTestException($"{Name} has no field {field}; it has {string.Join(", ", Fields)}.");

    /// <summary>The log as a struct, field by field.</summary>
    /// <exception cref="ContractTestException">The struct has a field that was not logged.</exception>
    public TLog As<TLog>()
        where TLog : struct => (TLog)LogReader.Struct(typeof(TLog), _arguments);

    /// <summary><c>Name(field=value, …)</c>.</summary>
    public override string ToString() => $"{Name}({string.Join(", ", _arguments.Select(argument => $"{argument.Name}={Text(argument.Value)}"))})";

    private static string Text(object? value) => value switch
    {
        StratisAddress address => address.ToBase58(Addresses.Network),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
