using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace DefiPay.Devnet.Rest;

/// <summary>Looks for properties in a contract's metadata, without loading it.</summary>
internal static class ContractProperties
{
    /// <summary>Whether the type of that name has a property of that name.</summary>
    public static bool Has(byte[] code, string? typeName, string propertyName)
    {
        try
        {
            using var image = new PEReader(new MemoryStream(code));
            MetadataReader reader = image.GetMetadataReader();
            return reader.TypeDefinitions.Select(reader.GetTypeDefinition)
                .Where(type => reader.StringComparer.Equals(type.Name, typeName ?? ""))
                .SelectMany(type => type.GetProperties())
                .Any(property => reader.StringComparer.Equals(reader.GetPropertyDefinition(property).Name, propertyName));
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
