using Nethereum.ABI.Codec;
using Nethereum.ABI.Model;

namespace Nethereum.ABI.FunctionEncoding;

/// <summary>Encodes parameters.</summary>
public class ParametersEncoder
{
    /// <summary>The values' bytes.</summary>
    /// <exception cref="AbiEncodingException">A value does not fit.</exception>
    public byte[] EncodeAbiTypes(ABIType[] abiTypes, params object[] values)
    {
        Demand(abiTypes?.Length ?? 0, values?.Length ?? 0);
        if (values is null or [])
        {
            return [];
        }

        var writer = new AbiWriter();
        writer.Sequence(abiTypes!, values);
        return writer.ToArray();
    }

    /// <summary>The values' bytes.</summary>
    /// <exception cref="AbiEncodingException">A value does not fit.</exception>
    public byte[] EncodeParameters(Parameter[] parameters, params object[] values) =>
        EncodeAbiTypes([.. (parameters ?? []).Select(parameter => parameter.ABIType)], values);

    /// <summary>The bytes of an instance's attributed properties, in order.</summary>
    /// <exception cref="AbiEncodingException">A value does not fit.</exception>
    public byte[] EncodeParametersFromTypeAttributes(Type type, object instanceValue)
    {
        AttributedProperty[] properties = AttributedProperty.Of(type);
        return EncodeParameters([.. properties.Select(property => property.Parameter)], [.. properties.Select(property => property.Property.GetValue(instanceValue))]);
    }

    private static void Demand(int parameters, int values)
    {
        if (values > parameters)
        {
            throw new Exception($"Too many arguments: {values} > {parameters}");
        }

        if (values < parameters)
        {
            throw new Exception($"Too few arguments: {values} < {parameters}");
        }
    }
}
