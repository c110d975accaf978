namespace HotChocolate.Types.Introspection;

/// <summary><c>__InputValue</c>.</summary>
internal sealed class InputValueIntrospectionType : ObjectType
{
    protected override void Configure(IObjectTypeDescriptor descriptor)
    {
        descriptor.Name("__InputValue").Description(
            "Arguments provided to Fields or Directives and the input fields of an InputObject are represented as Input Values which describe their type and optionally a default value.");
        descriptor.Pure<IInputField>("name", "String!", f => f.Name);
        descriptor.Pure<IInputField>("description", "String", f => f.Description);
        descriptor.Pure<IInputField>("type", "__Type!", f => f.Type);
        descriptor.Pure<IInputField>("defaultValue", "String", f => f.DefaultValue?.ToString(false))
            .Description("A GraphQL-formatted string representing the default value for this input value.");
        descriptor.Pure<IInputField>("isDeprecated", "Boolean!", f => f.IsDeprecated);
        descriptor.Pure<IInputField>("deprecationReason", "String", f => f.DeprecationReason);
    }
}
