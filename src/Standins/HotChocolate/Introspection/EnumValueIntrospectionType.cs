namespace HotChocolate.Types.Introspection;

/// <summary><c>__EnumValue</c>.</summary>
internal sealed class EnumValueIntrospectionType : ObjectType
{
    protected override void Configure(IObjectTypeDescriptor descriptor)
    {
        descriptor.Name("__EnumValue").Description(
            "One possible value for a given Enum. Enum values are unique values, not a placeholder for a string or numeric value. However an Enum value is returned in a JSON response as a string.");
        descriptor.Pure<IEnumValue>("name", "String!", v => v.Name);
        descriptor.Pure<IEnumValue>("description", "String", v => v.Description);
        descriptor.Pure<IEnumValue>("isDeprecated", "Boolean!", v => v.IsDeprecated);
        descriptor.Pure<IEnumValue>("deprecationReason", "String", v => v.DeprecationReason);
    }
}
