using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Describes an enum value.</summary>
public interface IEnumValueDescriptor : IDescriptor<EnumValueDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    IEnumValueDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IEnumValueDescriptor Description(string? value);

    /// <summary>Marks the member as deprecated.</summary>
    IEnumValueDescriptor Deprecated(string? reason);

    /// <summary>Marks the member as deprecated.</summary>
    IEnumValueDescriptor Deprecated();

    /// <summary>Leaves the member out of the schema.</summary>
    IEnumValueDescriptor Ignore(bool ignore = true);

    /// <summary>Applies a directive.</summary>
    IEnumValueDescriptor Directive<T>(T directiveInstance) where T : class;

    /// <summary>Applies a directive.</summary>
    IEnumValueDescriptor Directive<T>() where T : class, new();

    /// <summary>Applies a directive.</summary>
    IEnumValueDescriptor Directive(string name, params ArgumentNode[] arguments);
}
