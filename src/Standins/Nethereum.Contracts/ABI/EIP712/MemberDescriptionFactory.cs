using Nethereum.ABI.Codec;
using Nethereum.ABI.FunctionEncoding.Attributes;
using Nethereum.ABI.Model;

namespace Nethereum.ABI.EIP712;

/// <summary>Reads from attributed classes what their structs look like.</summary>
public class MemberDescriptionFactory
{
    /// <summary>The members of each class, by the struct's name.</summary>
    public static Dictionary<string, MemberDescription[]> GetTypesMemberDescription(params Type[] types)
    {
        var all = new Dictionary<string, MemberDescription[]>();
        foreach (Type type in types)
        {
            AddMemberDescriptionFromTypeToDictionary(all, type);
        }

        return all;
    }

    /// <summary>Adds the members of a class.</summary>
    public static void AddMemberDescriptionFromTypeToDictionary(Dictionary<string, MemberDescription[]> dictionary, Type type)
    {
        string name = StructAttribute.GetAttribute(type)?.Name ?? type.Name;
        dictionary[name] = [.. AttributedProperty.Of(type).Select(property => new MemberDescription
        {
            Name = property.Parameter.Name,
            Type = TypeName(property.Parameter, property.Property.PropertyType),
        })];
    }

    /// <summary>The type as typed data spells it: a struct by its name, with the brackets of a list.</summary>
    internal static string TypeName(Parameter parameter, Type propertyType)
    {
        if (!parameter.Type.StartsWith("tuple", StringComparison.Ordinal))
        {
            return parameter.Type;
        }

        Type element = propertyType.IsArray ? propertyType.GetElementType()! : propertyType.IsGenericType ? propertyType.GetGenericArguments()[0] : propertyType;
        string name = parameter.StructTypeName ?? StructAttribute.GetAttribute(element)?.Name ?? element.Name;
        return name.Contains('[') ? name : name + parameter.Type["tuple".Length..];
    }
}
