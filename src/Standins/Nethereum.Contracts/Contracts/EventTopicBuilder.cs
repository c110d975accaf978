using System.Text;
using DefiPay.Crypto;
using Nethereum.ABI.Model;
using Nethereum.Hex.HexConvertors.Extensions;

namespace Nethereum.Contracts;

/// <summary>Topics that an event's filter asks for: a text, an array of texts of which one must match, or null for any.</summary>
public class EventTopicBuilder
{
    private readonly EventABI _event;

    /// <summary>Topics of this event.</summary>
    public EventTopicBuilder(EventABI eventABI) => _event = eventABI;

    /// <summary>The event and nothing about its parameters; no topic at all for an anonymous one.</summary>
    public object[] GetSignatureTopicAsTheOnlyTopic() => _event.IsAnonymous ? [] : [GetSignatureTopic()];

    /// <summary>The event's own topic.</summary>
    public object GetSignatureTopic() => _event.Sha3Signature.EnsureHexPrefix();

    /// <summary>One of these values in the first indexed parameter.</summary>
    public object[] GetTopics(object[] firstTopic) => Build(firstTopic);

    /// <summary>One of these values in each indexed parameter; null for any.</summary>
    public object[] GetTopics(object[] firstTopic, object[] secondTopic) => Build(firstTopic, secondTopic);

    /// <summary>One of these values in each indexed parameter; null for any.</summary>
    public object[] GetTopics(object[] firstTopic, object[] secondTopic, object[] thirdTopic) => Build(firstTopic, secondTopic, thirdTopic);

    /// <summary>This value in the first indexed parameter.</summary>
    public object[] GetTopics<T1>(T1 firstTopic) => Build(One(firstTopic));

    /// <summary>These values in the indexed parameters; null for any.</summary>
    public object[] GetTopics<T1, T2>(T1 firstTopic, T2 secondTopic) => Build(One(firstTopic), One(secondTopic));

    /// <summary>These values in the indexed parameters; null for any.</summary>
    public object[] GetTopics<T1, T2, T3>(T1 firstTopic, T2 secondTopic, T3 thirdTopic) => Build(One(firstTopic), One(secondTopic), One(thirdTopic));

    /// <summary>One of these values in the first indexed parameter.</summary>
    public object[] GetTopics<T1>(T1[] firstOrTopics) => Build(Many(firstOrTopics));

    /// <summary>One of these values in each indexed parameter; null for any.</summary>
    public object[] GetTopics<T1, T2>(T1[] firstOrTopics, T2[] secondOrTopics) => Build(Many(firstOrTopics), Many(secondOrTopics));

    /// <summary>One of these values in each indexed parameter; null for any.</summary>
    public object[] GetTopics<T1, T2, T3>(T1[] firstOrTopics, T2[] secondOrTopics, T3[] thirdOrTopics) => Build(Many(firstOrTopics), Many(secondOrTopics), Many(thirdOrTopics));

    /// <summary>Values of the n-th indexed parameter, 1 for the first, as topics.</summary>
    /// <exception cref="Exception">The event has no such parameter.</exception>
    public object[] GetValueTopic(object[] values, int paramNumber)
    {
        if (values is null)
        {
            return null;
        }

        Parameter parameter = _event.InputParameters.Where(input => input.Indexed).OrderBy(input => input.Order).ElementAtOrDefault(paramNumber - 1)
            ?? throw new Exception($"Event parameter not found at {paramNumber}");
        return Array.ConvertAll(values, value => value is null ? null : (object)Encode(parameter, value).ToHex(prefix: true));
    }

    private object[] Build(params object[][] values)
    {
        IEnumerable<object> topics = values.Select((value, i) => (object)GetValueTopic(value, i + 1));
        return [.. GetSignatureTopicAsTheOnlyTopic(), .. topics];
    }

    // What has no fixed size is in a topic by its hash.
    private static byte[] Encode(Parameter parameter, object value) => (parameter.Type, value) switch
    {
        ("string", string text) => Keccak256.Hash(Encoding.UTF8.GetBytes(text)),
        ("bytes", byte[] bytes) => Keccak256.Hash(bytes),
        _ => parameter.ABIType.Encode(value),
    };

    private static object[] One<T>(T value) => value is null ? null : [value];

    private static object[] Many<T>(T[] values) => values is null or { Length: 0 } ? null : Array.ConvertAll(values, value => (object)value);
}
