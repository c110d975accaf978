using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>What both forms of the extension attribute do.</summary>
internal static class ExtendObjectTypeConfiguration
{
    public static void Apply(
        IObjectTypeDescriptor descriptor,
        string? name,
        Type? extendsType,
        bool includeStatic,
        string[]? ignoreFields,
        string[]? ignoreProperties)
    {
        if (extendsType is not null)
        {
            descriptor.ExtendsType(extendsType);
        }

        if (!string.IsNullOrEmpty(name))
        {
            descriptor.Name(name);
        }

        var definition = descriptor.Extend().Definition;
        if (includeStatic)
        {
            definition.FieldBindingFlags = FieldBindingFlags.InstanceAndStatic;
        }

        foreach (var field in ignoreFields ?? [])
        {
            definition.FieldIgnores.Add(new ObjectFieldBinding(field, ObjectFieldBindingType.Field));
        }

        foreach (var property in ignoreProperties ?? [])
        {
            definition.FieldIgnores.Add(new ObjectFieldBinding(property, ObjectFieldBindingType.Property));
        }
    }
}
