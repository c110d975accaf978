using Nethereum.ABI.Codec;
using Nethereum.ABI.Model;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.ABI.FunctionEncoding;

/// <summary>Decodes logs: the indexed parameters from topics, the others from the data.</summary>
public class EventTopicDecoder : ParameterDecoder
{
    private readonly bool _isAnonymous;

    /// <summary>For events whose first topic is their signature.</summary>
    public EventTopicDecoder() : this(false)
    {
    }

    /// <summary>For events with or without their signature among the topics.</summary>
    public EventTopicDecoder(bool isAnonymousEvent) => _isAnonymous = isAnonymousEvent;

    /// <summary>The event as a class.</summary>
    public T DecodeTopics<T>(object[] topics, string data) where T : new() => DecodeTopics(new T(), topics, data);

    /// <summary>The event as a class.</summary>
    public T DecodeTopics<T>(T eventDTO, object[] topics, string data)
    {
        AttributedProperty[] properties = AttributedProperty.Of(eventDTO.GetType());
        AttributedProperty[] indexed = [.. properties.Where(property => property.Parameter.Indexed)];
        Demand(indexed.Length, topics);
        for (int i = 0; i < indexed.Length; i++)
        {
            Type target = indexed[i].Property.PropertyType;
            if (IsHashed(indexed[i].Parameter) && target != typeof(string))
            {
                throw new Exception($"Indexed Dynamic Types (string, bytes, arrays) value is the Keccak SHA3 of the value, the property type of {indexed[i].Property.Name} should be a string");
            }

            indexed[i].Property.SetValue(eventDTO, Topic(indexed[i].Parameter, topics[i + First], target));
        }

        DecodeInto((data ?? "0x").HexToByteArray(), eventDTO, [.. properties.Where(property => !property.Parameter.Indexed)]);
        return eventDTO;
    }

    /// <summary>Every parameter as its default class, in the order of the event.</summary>
    public List<ParameterOutput> DecodeDefaultTopics(EventABI eventABI, object[] topics, string data) => DecodeDefaultTopics(eventABI.InputParameters, topics, data);

    /// <summary>Every parameter as its default class, in the order of the event.</summary>
    public List<ParameterOutput> DecodeDefaultTopics(Parameter[] inputParameters, object[] topics, string data)
    {
        Parameter[] indexed = [.. inputParameters.Where(parameter => parameter.Indexed).OrderBy(parameter => parameter.Order)];
        Demand(indexed.Length, topics);
        List<ParameterOutput> outputs = DecodeDefaultData((data ?? "0x").HexToByteArray(), [.. inputParameters.Where(parameter => !parameter.Indexed)]);
        outputs.AddRange(indexed.Select((parameter, i) => new ParameterOutput
        {
            Parameter = parameter,
            Result = Topic(parameter, topics[i + First], IsHashed(parameter) ? typeof(string) : parameter.ABIType.GetDefaultDecodingType()),
        }));
        return [.. outputs.OrderBy(output => output.Parameter.Order)];
    }

    private int First => _isAnonymous ? 0 : 1;

    private static bool IsHashed(Parameter parameter) => parameter.ABIType.IsDynamic() || parameter.ABIType is ArrayType or TupleType;

    // A topic has 32 bytes: of what does not fit only the hash is there.
    private static object Topic(Parameter parameter, object topic, Type target)
    {
        string hex = topic?.ToString() ?? throw AbiReader.Wrong("topic", "none");
        return IsHashed(parameter) ? hex.EnsureHexPrefix() : parameter.ABIType.Decode(hex, target);
    }

    private void Demand(int indexed, object[] topics)
    {
        if (topics.Length < indexed + First)
        {
            throw AbiReader.Wrong("event", $"{topics.Length} topics, where {indexed + First} are needed");
        }
    }
}
