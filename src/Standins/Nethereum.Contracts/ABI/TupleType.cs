using Nethereum.ABI.Codec;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.Model;

namespace Nethereum.ABI;

/// <summary>A struct: values of different types.</summary>
public class TupleType : ABIType
{
    /// <summary>A tuple without components yet.</summary>
    public TupleType() : base("tuple")
    {
    }

    /// <summary>What it consists of, in order.</summary>
    public Parameter[] Components { get; protected set; } = [];

    /// <inheritdoc/>
    public override string CanonicalName => $"({string.Join(",", Components.Select(component => component.ABIType.CanonicalName))})";

    /// <inheritdoc/>
    public override int StaticSize => IsDynamic() ? WordSize : Components.Sum(component => component.ABIType.StaticSize);

    /// <summary>Sets what it consists of.</summary>
    public void SetComponents(Parameter[] components) => Components = [.. components.OrderBy(component => component.Order)];

    /// <inheritdoc/>
    public override bool IsDynamic() => Components.Any(component => component.ABIType.IsDynamic());

    /// <inheritdoc/>
    public override Type GetDefaultDecodingType() => typeof(List<ParameterOutput>);

    /// <inheritdoc/>
    public override byte[] EncodePacked(object value) => throw new NotSupportedException("A tuple cannot be packed");

    internal override void EncodeTo(AbiWriter writer, object value) => writer.Sequence(Components.Select(component => component.ABIType), Values(value));

    internal override object DecodeAt(AbiReader reader, int position, Type type) =>
        type is not null && AttributedProperty.Of(type) is { Length: > 0 } properties
            ? AttributedProperty.Fill(Activator.CreateInstance(type), properties, AbiSequence.Decode(reader, position, Components, properties))
            : AbiSequence.DecodeDefault(reader, position, Components);

    private object[] Values(object value)
    {
        object[] values = value switch
        {
            null => throw new ArgumentException("Invalid value for a tuple: null"),
            object[] given => given,
            IEnumerable<ParameterOutput> outputs => [.. outputs.Select(output => output.Result)],
            _ => [.. AttributedProperty.Of(value.GetType()).Select(property => property.Property.GetValue(value))],
        };
        return values.Length == Components.Length ? values : throw new ArgumentException($"The tuple {CanonicalName} takes {Components.Length} values, not {values.Length}");
    }
}
