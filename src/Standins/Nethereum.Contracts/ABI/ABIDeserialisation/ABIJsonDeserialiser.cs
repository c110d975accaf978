using Nethereum.ABI.Model;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Nethereum.ABI.ABIDeserialisation;

/// <summary>Reads the JSON that the Solidity compiler writes (https://docs.soliditylang.org/en/latest/abi-spec.html#json).</summary>
public class ABIJsonDeserialiser
{
    private const int DepthMax = 64;

    /// <summary>The ABI of a JSON array.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public ContractABI DeserialiseContract(string abi)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(abi)) { MaxDepth = DepthMax };
            return DeserialiseContract(JArray.Load(reader));
        }
        catch (JsonException e)
        {
            throw new FormatException($"The text is no ABI in JSON: {e.Message}", e);
        }
    }

    /// <summary>The ABI of a JSON array.</summary>
    public ContractABI DeserialiseContract(JArray abi)
    {
        ILookup<string, JObject> entries = abi.OfType<JObject>().ToLookup(entry => (string)entry["type"] ?? "function");
        return new ContractABI
        {
            Functions = [.. entries["function"].Select(Function)],
            Constructor = entries["constructor"].Select(entry => new ConstructorABI { InputParameters = Parameters(entry["inputs"]), StateMutability = (string)entry["stateMutability"] }).FirstOrDefault(),
            Events = [.. entries["event"].Select(entry => new EventABI((string)entry["name"], (bool?)entry["anonymous"] ?? false) { InputParameters = Parameters(entry["inputs"]) })],
            Errors = [.. entries["error"].Select(entry => new ErrorABI((string)entry["name"]) { InputParameters = Parameters(entry["inputs"]) })],
        };
    }

    private static FunctionABI Function(JObject entry)
    {
        string mutability = (string)entry["stateMutability"];
        return new FunctionABI((string)entry["name"], (bool?)entry["constant"] ?? mutability is "view" or "pure")
        {
            StateMutability = mutability,
            InputParameters = Parameters(entry["inputs"]),
            OutputParameters = Parameters(entry["outputs"]),
        };
    }

    private static Parameter[] Parameters(JToken list) => [.. (list as JArray ?? []).OfType<JObject>().Select((entry, index) =>
    {
        string type = (string)entry["type"] ?? throw new FormatException("An ABI parameter has no type");
        var parameter = new Parameter(type, (string)entry["name"], index + 1, (string)entry["internalType"]) { Indexed = (bool?)entry["indexed"] ?? false };
        if (Tuple(parameter.ABIType) is { } tuple)
        {
            tuple.SetComponents(Parameters(entry["components"]));
        }

        return parameter;
    })];

    private static TupleType Tuple(ABIType type) => type switch
    {
        TupleType tuple => tuple,
        ArrayType array => Tuple(array.ElementType),
        _ => null,
    };
}
