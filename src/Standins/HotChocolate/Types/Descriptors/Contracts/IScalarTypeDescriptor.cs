using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Describes a scalar type.</summary>
public interface IScalarTypeDescriptor : IDescriptor<ScalarTypeDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    IScalarTypeDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IScalarTypeDescriptor Description(string? value);

    /// <summary>Says where the format is specified.</summary>
    IScalarTypeDescriptor SpecifiedBy(Uri specifiedBy);

    /// <summary>Applies a directive.</summary>
    IScalarTypeDescriptor Directive<T>(T directiveInstance) where T : class;

    /// <summary>Applies a directive.</summary>
    IScalarTypeDescriptor Directive<T>() where T : class, new();

    /// <summary>Applies a directive.</summary>
    IScalarTypeDescriptor Directive(string name, params ArgumentNode[] arguments);
}
