using System.Reflection;
using Nethereum.ABI.Codec;
using Nethereum.ABI.Model;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.ABI.FunctionEncoding;

/// <summary>Decodes parameters. The data is anybody's; what does not fit is a <see cref="FormatException"/>.</summary>
public class ParameterDecoder
{
    /// <summary>A new instance of a class with its attributed properties set.</summary>
    public object DecodeAttributes(byte[] output, Type objectType) => DecodeInto(output, Activator.CreateInstance(objectType), AttributedProperty.Of(objectType));

    /// <summary>A new instance of a class with its attributed properties set.</summary>
    public object DecodeAttributes(string output, Type objectType) => DecodeAttributes(output.HexToByteArray(), objectType);

    /// <summary>An instance with the given properties set.</summary>
    public object DecodeAttributes(byte[] output, object result, params PropertyInfo[] properties) =>
        DecodeInto(output, result, [.. AttributedProperty.Of(result.GetType()).Where(property => properties.Any(wanted => wanted.Name == property.Property.Name))]);

    /// <summary>An instance with the given properties set.</summary>
    public object DecodeAttributes(string output, object result, params PropertyInfo[] properties) => DecodeAttributes(output.HexToByteArray(), result, properties);

    /// <summary>An instance with the given properties set.</summary>
    public T DecodeAttributes<T>(string output, T result, params PropertyInfo[] properties) => (T)DecodeAttributes(output, (object)result, properties);

    /// <summary>Every parameter as its default class.</summary>
    public List<ParameterOutput> DecodeDefaultData(byte[] data, params Parameter[] inputParameters) =>
        AbiSequence.DecodeDefault(new AbiReader(data), 0, [.. inputParameters.OrderBy(parameter => parameter.Order)]);

    /// <summary>Every parameter as its default class.</summary>
    public List<ParameterOutput> DecodeDefaultData(string data, params Parameter[] inputParameters) => DecodeDefaultData(data.HexToByteArray(), inputParameters);

    /// <summary>Fills the results of outputs that name their parameters.</summary>
    public List<ParameterOutput> DecodeOutput(byte[] outputBytes, params ParameterOutput[] outputParameters)
    {
        ParameterOutput[] ordered = [.. outputParameters.OrderBy(output => output.Parameter.Order)];
        List<ParameterOutput> decoded = DecodeDefaultData(outputBytes, [.. ordered.Select(output => output.Parameter)]);
        for (int i = 0; i < ordered.Length; i++)
        {
            ordered[i].Result = decoded[i].Result;
            ordered[i].DataIndexStart = decoded[i].DataIndexStart;
        }

        return [.. ordered];
    }

    /// <summary>Fills the results of outputs that name their parameters.</summary>
    public List<ParameterOutput> DecodeOutput(string output, params ParameterOutput[] outputParameters) => DecodeOutput(output.HexToByteArray(), outputParameters);

    internal static object DecodeInto(byte[] data, object instance, AttributedProperty[] properties) => AttributedProperty.Fill(
        instance, properties, AbiSequence.Decode(new AbiReader(data), 0, [.. properties.Select(property => property.Parameter)], properties));
}
