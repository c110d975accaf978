using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Describes an interface type.</summary>
public interface IInterfaceTypeDescriptor : IDescriptor<InterfaceTypeDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    IInterfaceTypeDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IInterfaceTypeDescriptor Description(string? value);

    /// <summary>Implements an interface.</summary>
    IInterfaceTypeDescriptor Implements<T>() where T : InterfaceType;

    /// <summary>Implements an interface.</summary>
    IInterfaceTypeDescriptor Implements<T>(T type) where T : InterfaceType;

    /// <summary>Implements an interface.</summary>
    IInterfaceTypeDescriptor Implements(NamedTypeNode type);

    /// <summary>Sets how the object type of a value is found.</summary>
    IInterfaceTypeDescriptor ResolveAbstractType(ResolveAbstractType typeResolver);

    /// <summary>Adds or configures a field.</summary>
    IInterfaceFieldDescriptor Field(string name);

    /// <summary>Applies a directive.</summary>
    IInterfaceTypeDescriptor Directive<T>(T directiveInstance) where T : class;

    /// <summary>Applies a directive.</summary>
    IInterfaceTypeDescriptor Directive<T>() where T : class, new();

    /// <summary>Applies a directive.</summary>
    IInterfaceTypeDescriptor Directive(string name, params ArgumentNode[] arguments);
}
