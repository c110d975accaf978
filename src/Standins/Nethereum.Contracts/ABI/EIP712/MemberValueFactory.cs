using System.Collections;
using Nethereum.ABI.Codec;
using Nethereum.ABI.FunctionEncoding.Attributes;

namespace Nethereum.ABI.EIP712;

/// <summary>Reads members' values from attributed classes.</summary>
public class MemberValueFactory
{
    /// <summary>The values of a message, in order. Of a domain, members that are not set are left out.</summary>
    public static MemberValue[] CreateFromMessage<T>(T message) => Create(message);

    private static MemberValue[] Create(object message) =>
        [.. AttributedProperty.Of(message.GetType())
            .Select(property => (property, value: property.Property.GetValue(message)))
            .Where(pair => pair.value is not null || message is not IDomain)
            .Select(pair => new MemberValue
            {
                TypeName = MemberDescriptionFactory.TypeName(pair.property.Parameter, pair.property.Property.PropertyType),
                Value = Value(pair.value),
            })];

    private static object Value(object value) => value switch
    {
        not null when StructAttribute.IsStructType(value.GetType()) || (value is not (string or byte[] or IEnumerable) && AttributedProperty.Of(value.GetType()).Length > 0) => Create(value),
        string or byte[] => value,
        IEnumerable list => list.Cast<object>().Select(Value).ToList(),
        _ => value,
    };
}
