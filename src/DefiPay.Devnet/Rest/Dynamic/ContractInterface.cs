using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using DefiPay.Stratis;

namespace DefiPay.Devnet.Rest.Dynamic;

/// <summary>What a deployed contract offers, read from its metadata without loading it.</summary>
internal sealed class ContractInterface
{
    private const int MembersMax = 1_000;
    private const int NameBytesMax = 512;

    private ContractInterface(string typeName, IReadOnlyList<ContractMember> methods, IReadOnlyList<ContractMember> properties)
    {
        TypeName = typeName;
        Methods = methods;
        Properties = properties;
    }

    /// <summary>The deployed type's name.</summary>
    public string TypeName { get; }

    /// <summary>Its public methods, overloads included.</summary>
    public IReadOnlyList<ContractMember> Methods { get; }

    /// <summary>Its properties with a public getter.</summary>
    public IReadOnlyList<ContractMember> Properties { get; }

    /// <summary>Reads the interface; null where the bytes are no assembly or the type is not in it.</summary>
    public static ContractInterface? Read(byte[] code, string typeName)
    {
        try
        {
            using var image = new PEReader(new MemoryStream(code));
            MetadataReader reader = image.GetMetadataReader();
            foreach (TypeDefinition type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
            {
                if (type.Namespace.IsNil && reader.StringComparer.Equals(type.Name, typeName))
                    return Read(reader, type, typeName);
            }
        }
        catch (BadImageFormatException)
        {
            // Code that cannot be read offers nothing.
        }

        return null;
    }

    private static ContractInterface Read(MetadataReader reader, TypeDefinition type, string typeName)
    {
        var methods = new List<ContractMember>();
        foreach (MethodDefinition method in type.GetMethods().Take(MembersMax).Select(reader.GetMethodDefinition))
        {
            if (IsPublicInstance(method) && !method.Attributes.HasFlag(MethodAttributes.SpecialName))
                methods.Add(new ContractMember(Name(reader, method.Name), Parameters(reader, method)));
        }

        var properties = new List<ContractMember>();
        foreach (PropertyDefinition property in type.GetProperties().Take(MembersMax).Select(reader.GetPropertyDefinition))
        {
            MethodDefinitionHandle getter = property.GetAccessors().Getter;
            if (!getter.IsNil && IsPublicInstance(reader.GetMethodDefinition(getter)) && Parameters(reader, reader.GetMethodDefinition(getter)).Count == 0)
                properties.Add(new ContractMember(Name(reader, property.Name), []));
        }

        return new ContractInterface(typeName, methods, properties);
    }

    private static bool IsPublicInstance(MethodDefinition method) =>
        (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public && !method.Attributes.HasFlag(MethodAttributes.Static);

    private static List<ContractMember.Parameter> Parameters(MetadataReader reader, MethodDefinition method)
    {
        MethodSignature<ContractParameterType?> signature = method.DecodeSignature(ParameterTypeReader.Instance, null);
        var names = method.GetParameters().Select(reader.GetParameter).Where(parameter => parameter.SequenceNumber > 0)
            .ToDictionary(parameter => parameter.SequenceNumber, parameter => Name(reader, parameter.Name));
        return [.. signature.ParameterTypes.Select((type, i) => new ContractMember.Parameter(names.GetValueOrDefault(i + 1, $"arg{i}"), type))];
    }

    private static string Name(MetadataReader reader, StringHandle handle) => reader.GetBlobReader(handle).Length <= NameBytesMax
        ? reader.GetString(handle)
        : throw new BadImageFormatException($"A name is longer than {NameBytesMax} bytes.");
}
