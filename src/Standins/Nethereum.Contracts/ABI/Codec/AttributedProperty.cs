using System.Collections.Concurrent;
using System.Reflection;
using Nethereum.ABI.FunctionEncoding;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.ABI.Model;

namespace Nethereum.ABI.Codec;

/// <summary>A property that carries a parameter. What a class declares is read once.</summary>
internal sealed record AttributedProperty(PropertyInfo Property, Parameter Parameter)
{
    private static readonly ConcurrentDictionary<Type, AttributedProperty[]> Known = new();

    /// <summary>The attributed properties of a class in the order of their parameters.</summary>
    public static AttributedProperty[] Of(Type type) => Known.GetOrAdd(type, Read);

    /// <summary>Sets the properties of an instance.</summary>
    public static object Fill(object instance, AttributedProperty[] properties, IReadOnlyList<ParameterOutput> outputs)
    {
        for (int i = 0; i < properties.Length && i < outputs.Count; i++)
        {
            properties[i].Property.SetValue(instance, outputs[i].Result);
        }

        return instance;
    }

    /// <summary>Gives a tuple type, or an array of them, the components that a class declares.</summary>
    public static void InitTuples(ABIType abiType, Type type)
    {
        switch (abiType)
        {
            case TupleType tuple:
                tuple.SetComponents([.. Of(type).Select(property => property.Parameter)]);
                break;
            case ArrayType array:
                InitTuples(array.ElementType, type.IsArray ? type.GetElementType()! : type.IsGenericType ? type.GetGenericArguments()[0] : type);
                break;
        }
    }

    private static AttributedProperty[] Read(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => (property, attribute: property.GetCustomAttribute<ParameterAttribute>(true)))
            .Where(pair => pair.attribute is not null)
            .OrderBy(pair => pair.attribute.Order)
            .Select(pair => Create(pair.property, pair.attribute))];

    private static AttributedProperty Create(PropertyInfo property, ParameterAttribute attribute)
    {
        Parameter parameter = attribute.Parameter;
        parameter.DecodedType = property.PropertyType;
        InitTuples(parameter.ABIType, property.PropertyType);
        return new AttributedProperty(property, parameter);
    }
}
