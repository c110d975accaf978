using System.Globalization;
using System.Numerics;
using System.Reflection;
using DefiPay.ContractEngine.Serialization;
using DefiPay.ContractTesting.Accounts;
using DefiPay.ContractTesting.Sources;
using DefiPay.Stratis;
using Stratis.SmartContracts;
using UInt128 = Stratis.SmartContracts.UInt128;

namespace DefiPay.ContractTesting.Calls;

/// <summary>.NET values as the parameters of a transaction, each of the type that the method declares.</summary>
internal static class CallParameters
{
    private const string Accepted = "bool, byte, char, string, uint, int, ulong, long, Address, byte[], UInt128 and UInt256 can be sent";

    public static ContractParameter[] Of(ContractCall call) => Of(call.Method.Name, call.Method.GetParameters(), call.Arguments);

    public static ContractParameter[] Of(ConstructorInfo constructor, object?[] arguments) =>
        Of(constructor.DeclaringType!.Name, constructor.GetParameters()[1..], arguments);

    /// <summary>The constructor that takes this many arguments behind the platform's own.</summary>
    /// <exception cref="ContractTestException">There is none, or the class is nothing to deploy.</exception>
    public static ConstructorInfo ConstructorOf(Type contract, int count)
    {
        CompiledContract.CheckKind(contract);
        var constructors = contract.GetConstructors().Where(constructor => constructor.GetParameters() is [{ } first, ..] && first.ParameterType == typeof(ISmartContractState)).ToArray();
        return Array.Find(constructors, constructor => constructor.GetParameters().Length == count + 1) ?? throw new ContractTestException(
            $"{contract.Name} has no constructor with {count} arguments. It has: {string.Join("; ", constructors.Select(Describe))}.");
    }

    private static ContractParameter[] Of(string name, ParameterInfo[] parameters, object?[] arguments) =>
        [.. parameters.Zip(arguments, (parameter, argument) => Of(name, parameter, argument))];

    private static ContractParameter Of(string name, ParameterInfo parameter, object? argument)
    {
        try
        {
            return Coerce(argument, parameter.ParameterType) switch
            {
                bool value => ContractParameter.Of(value),
                byte value => ContractParameter.Of(value),
                char value => ContractParameter.Of(value),
                string value => ContractParameter.Of(value),
                uint value => ContractParameter.Of(value),
                int value => ContractParameter.Of(value),
                ulong value => ContractParameter.Of(value),
                long value => ContractParameter.Of(value),
                Address value => ContractParameter.Of(value.ToStratisAddress()),
                byte[] value => ContractParameter.Of(value),
                UInt128 value => ContractParameter.OfUInt128(value.ToBigInteger()),
                UInt256 value => ContractParameter.OfUInt256(value.ToBigInteger()),
                var other => throw new ContractTestException($"{name}: `{parameter.Name}` cannot be {(other is null ? "null" : $"a {other.GetType().Name}")}; {Accepted}."),
            };
        }
        catch (Exception unfit) when (unfit is OverflowException or InvalidCastException or FormatException)
        {
            throw new ContractTestException($"{name}: `{parameter.Name}` is a {parameter.ParameterType.Name}; {AddressText.OfValue(argument)} does not fit. {unfit.Message}", unfit);
        }
    }

    // Arguments of a deployment come as objects, so an int stands for every kind of number, and an account or contract for its address.
    private static object? Coerce(object? value, Type type) => value switch
    {
        null => null,
        _ when type.IsInstanceOfType(value) => value,
        IHasAddress named when type == typeof(Address) => named.Address,
        _ when type == typeof(UInt256) => Whole(value).ToUInt256(),
        _ when type == typeof(UInt128) => Whole(value).ToUInt128(),
        _ when type.IsPrimitive && type != typeof(bool) && type != typeof(char) => Convert.ChangeType(value, type, CultureInfo.InvariantCulture),
        _ => throw new InvalidCastException($"It is a {value.GetType().Name}."),
    };

    private static BigInteger Whole(object value) => value switch
    {
        BigInteger number => number,
        UInt128 number => number.ToBigInteger(),
        ulong number => number,
        byte or sbyte or short or ushort or int or uint or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        _ => throw new InvalidCastException($"It is a {value.GetType().Name}."),
    };

    private static string Describe(ConstructorInfo constructor) =>
        $"({string.Join(", ", constructor.GetParameters()[1..].Select(parameter => $"{parameter.ParameterType.Name} {parameter.Name}"))})";
}
