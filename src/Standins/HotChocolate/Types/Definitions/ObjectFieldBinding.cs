namespace HotChocolate.Types.Descriptors.Definitions;

/// <summary>Says which field of the extended type an extension's field replaces.</summary>
/// <param name="Name">The name of the member or field.</param>
/// <param name="Type">What the name is a name of.</param>
/// <param name="Replace">True when the field takes the place and name of the other.</param>
public sealed record ObjectFieldBinding(string Name, ObjectFieldBindingType Type, bool Replace = true);
