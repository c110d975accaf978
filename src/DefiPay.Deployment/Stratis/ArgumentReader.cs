using System.Diagnostics.CodeAnalysis;
using DefiPay.Deployment.Contracts;
using DefiPay.Deployment.Running;
using DefiPay.Stratis;

namespace DefiPay.Deployment.Stratis;

/// <summary>Reads arguments that people write, by the types of the contract's own signature.</summary>
/// <param name="network">The network whose addresses they name.</param>
/// <param name="findAccount">Address of a named account; accepted wherever an address is.</param>
internal sealed class ArgumentReader(StratisNetwork network, Func<string, string?> findAccount)
{
    /// <summary>What a transaction can carry, by the type's short name.</summary>
    private static readonly Dictionary<string, (ContractParameterType Type, string Accepted)> Types = new(StringComparer.Ordinal)
    {
        ["Boolean"] = (ContractParameterType.Bool, "true or false"),
        ["Byte"] = (ContractParameterType.Byte, "a number from 0 to 255"),
        ["Char"] = (ContractParameterType.Char, "one character"),
        ["String"] = (ContractParameterType.String, "a text"),
        ["UInt32"] = (ContractParameterType.UInt, "a number from 0 to 4294967295"),
        ["Int32"] = (ContractParameterType.Int, "a number from -2147483648 to 2147483647"),
        ["UInt64"] = (ContractParameterType.ULong, "a number from 0 to 18446744073709551615"),
        ["Int64"] = (ContractParameterType.Long, "a number of 64 bits"),
        ["Address"] = (ContractParameterType.Address, "an address or an account's name"),
        ["Byte[]"] = (ContractParameterType.ByteArray, "hexadecimal digits, or addresses of any chain with commas between"),
        ["UInt128"] = (ContractParameterType.UInt128, "a number below 2^128, in the smallest unit"),
        ["UInt256"] = (ContractParameterType.UInt256, "a number below 2^256, in the smallest unit"),
    };

    /// <summary>One parameter for each argument.</summary>
    /// <exception cref="DeploymentException">The number or an argument does not fit; the message names it and what is accepted.</exception>
    public IReadOnlyList<ContractParameter> Read(string owner, ContractMethod method, IReadOnlyList<string> arguments)
    {
        if (arguments.Count != method.Parameters.Count)
        {
            throw new DeploymentException($"{owner} takes ({method.ParameterList}), not {arguments.Count} argument(s).");
        }

        return [.. method.Parameters.Zip(arguments, (parameter, text) => ReadOne(owner, parameter, text))];
    }

    /// <summary>The method of a name that the arguments fit; of several overloads the first. Where none fits, reading the arguments of what is given says why.</summary>
    /// <exception cref="DeploymentException">There is no method of that name and number of arguments.</exception>
    public ContractMethod Choose(ContractSurface surface, string method, IReadOnlyList<string> arguments)
    {
        ContractMethod first = surface.Find(method, arguments.Count);
        return surface.Named(method).FirstOrDefault(overload => Fits(overload, arguments)) ?? first;
    }

    private bool Fits(ContractMethod method, IReadOnlyList<string> arguments) =>
        method.Parameters.Count == arguments.Count && method.Parameters.Zip(arguments).All(pair =>
            Types.TryGetValue(pair.First.Type, out var known) && TryParse(known.Type, pair.Second, out _));

    private ContractParameter ReadOne(string owner, ContractParameterInfo parameter, string text)
    {
        if (!Types.TryGetValue(parameter.Type, out var known))
        {
            throw new DeploymentException($"{owner}: `{parameter.Name}` is of type {parameter.Type}, which a transaction cannot carry.");
        }

        return TryParse(known.Type, text, out ContractParameter? value)
            ? value
            : throw new DeploymentException($"{owner}: `{parameter.Name}` ({parameter.Type}) must be {known.Accepted}, not `{text}`{(known.Type == ContractParameterType.Address ? network.NoteOf(text) : "")}.");
    }

    private bool TryParse(ContractParameterType type, string text, [NotNullWhen(true)] out ContractParameter? parameter)
    {
        if (type == ContractParameterType.Char && text.Length != 1)
        {
            parameter = null; // The platform takes the first of several.
            return false;
        }

        string value = type switch
        {
            ContractParameterType.Address => findAccount(text) ?? text,
            ContractParameterType.ByteArray => AddressList.TryRead(text, out byte[] addresses) ? Convert.ToHexStringLower(addresses) : WithoutPrefix(text),
            _ => text,
        };
        try
        {
            parameter = ContractParameter.Parse($"{(byte)type}#{value}", network);
            return true;
        }
        catch (FormatException)
        {
            parameter = null; // Whoever asks knows what would have been accepted.
            return false;
        }
    }

    private static string WithoutPrefix(string text) => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
}
