using Nethereum.ABI.ABIDeserialisation;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.Model;

namespace DefiPay.Chains.Evm.Contracts;

/// <summary>How a contract is created and called, read from its ABI; arguments and answers are texts, as people write them in plans.</summary>
public sealed class EvmInterface
{
    private readonly ContractABI _abi;
    private readonly AbiText _text;

    /// <param name="name">The contract's name, for messages.</param>
    /// <param name="abi">Its ABI in JSON.</param>
    /// <param name="findAddress">Address of a named account; accepted wherever an address is.</param>
    public EvmInterface(string name, string abi, Func<string, string?> findAddress)
    {
        Name = name;
        _abi = ABIDeserialiserFactory.DeserialiseContractABI(abi);
        _text = new AbiText(findAddress);
    }

    /// <summary>The contract's name.</summary>
    public string Name { get; }

    /// <summary>Names of the constructor's parameters, in order.</summary>
    public IReadOnlyList<string> ConstructorParameters => Names(_abi.Constructor?.InputParameters);

    /// <summary>Names of a method's parameters, in order.</summary>
    /// <exception cref="FormatException">There is no such method with so many parameters.</exception>
    public IReadOnlyList<string> ParametersOf(string method, int count) => Names(Find(method, count).InputParameters);

    /// <summary>The creation code with its arguments.</summary>
    /// <exception cref="FormatException">An argument does not fit; the message names it and what is accepted.</exception>
    public byte[] EncodeCreation(string bytecode, IReadOnlyList<string> arguments)
    {
        var parameters = _abi.Constructor?.InputParameters ?? [];
        Demand("its constructor", parameters, arguments);
        return [.. EvmHex.Bytes(bytecode, "bytecode"), .. new ParametersEncoder().EncodeParameters(parameters, Values("its constructor", parameters, arguments))];
    }

    /// <summary>The data of a call.</summary>
    /// <exception cref="FormatException">No such method, or an argument does not fit; the message names it and what is accepted.</exception>
    public byte[] EncodeCall(string method, IReadOnlyList<string> arguments)
    {
        var function = Find(method, arguments.Count);
        var encoded = new ParametersEncoder().EncodeParameters(function.InputParameters, Values(method, function.InputParameters, arguments));
        return [.. EvmHex.Bytes(Prefixed(function.Sha3Signature), "selector"), .. encoded];
    }

    /// <summary>What a call answered, as text; several values with commas between, null when it answers nothing.</summary>
    /// <exception cref="PermanentException">The bytes do not fit the method's outputs.</exception>
    public string? DecodeAnswer(string method, int argumentCount, byte[] answer)
    {
        var outputs = Find(method, argumentCount).OutputParameters ?? [];
        if (outputs.Length == 0)
            return null;
        try
        {
            return string.Join(",", new ParameterDecoder().DecodeDefaultData(answer, outputs).Select(Events.AbiJson.Text));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new PermanentException($"{Name}.{method} answered with data that does not fit its outputs. Is it another contract?", e);
        }
    }

    private FunctionABI Find(string method, int count) =>
        _abi.Functions.FirstOrDefault(function => function.Name == method && (function.InputParameters?.Length ?? 0) == count)
        ?? throw new FormatException(_abi.Functions.FirstOrDefault(function => function.Name == method) is { } other
            ? $"{Name}.{method} takes ({List(other.InputParameters)}), not {count} argument(s)."
            : $"{Name} has no method `{method}`; it has {string.Join(", ", _abi.Functions.Select(function => function.Name).Distinct().Order(StringComparer.Ordinal))}.");

    private void Demand(string what, Parameter[] parameters, IReadOnlyList<string> arguments)
    {
        if (parameters.Length != arguments.Count)
            throw new FormatException($"{Name}: {what} takes ({List(parameters)}), not {arguments.Count} argument(s).");
    }

    private object[] Values(string what, Parameter[] parameters, IReadOnlyList<string> arguments) =>
        [.. parameters.Zip(arguments, (parameter, text) => _text.Read($"{Name}.{what}: `{parameter.Name}`", parameter.Type, text))];

    private static IReadOnlyList<string> Names(Parameter[]? parameters) => [.. (parameters ?? []).Select(parameter => parameter.Name)];

    private static string List(Parameter[]? parameters) => string.Join(", ", (parameters ?? []).Select(parameter => $"{parameter.Type} {parameter.Name}"));

    private static string Prefixed(string signature) => signature.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? signature : "0x" + signature;
}
