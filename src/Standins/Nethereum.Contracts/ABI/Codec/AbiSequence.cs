using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.Model;

namespace Nethereum.ABI.Codec;

/// <summary>Reads values that stand one after the other: parameters, outputs, the components of a tuple.</summary>
internal static class AbiSequence
{
    /// <summary>Every value as its default class.</summary>
    public static List<ParameterOutput> DecodeDefault(AbiReader reader, int start, Parameter[] parameters) =>
        Decode(reader, start, parameters, parameter => parameter.DecodedType);

    /// <summary>Every value as the class of the property that takes it.</summary>
    public static List<ParameterOutput> Decode(AbiReader reader, int start, Parameter[] parameters, AttributedProperty[] properties)
    {
        int next = 0;
        return Decode(reader, start, parameters, _ => next < properties.Length ? properties[next++].Property.PropertyType : null);
    }

    private static List<ParameterOutput> Decode(AbiReader reader, int start, Parameter[] parameters, Func<Parameter, Type> typeOf)
    {
        var outputs = new List<ParameterOutput>(parameters.Length);
        int head = start;
        foreach (Parameter parameter in parameters)
        {
            ABIType type = parameter.ABIType;
            int position = type.IsDynamic() ? reader.Follow(start, head) : head;
            outputs.Add(new ParameterOutput
            {
                Parameter = parameter,
                DataIndexStart = head,
                Result = type.DecodeAt(reader, position, typeOf(parameter) ?? type.GetDefaultDecodingType()),
            });
            head += type.StaticSize;
        }

        return outputs;
    }
}
