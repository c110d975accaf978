using HotChocolate.Language;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Describes a union type.</summary>
public interface IUnionTypeDescriptor : IDescriptor<UnionTypeDefinition>
{
    /// <summary>Sets the GraphQL name.</summary>
    IUnionTypeDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IUnionTypeDescriptor Description(string? value);

    /// <summary>Sets the type.</summary>
    IUnionTypeDescriptor Type<TObjectType>() where TObjectType : ObjectType;

    /// <summary>Sets the type.</summary>
    IUnionTypeDescriptor Type<TObjectType>(TObjectType objectType) where TObjectType : ObjectType;

    /// <summary>Sets the type.</summary>
    IUnionTypeDescriptor Type(NamedTypeNode objectType);

    /// <summary>Sets how the object type of a value is found.</summary>
    IUnionTypeDescriptor ResolveAbstractType(ResolveAbstractType resolveAbstractType);

    /// <summary>Applies a directive.</summary>
    IUnionTypeDescriptor Directive<T>(T directiveInstance) where T : class;

    /// <summary>Applies a directive.</summary>
    IUnionTypeDescriptor Directive<T>() where T : class, new();

    /// <summary>Applies a directive.</summary>
    IUnionTypeDescriptor Directive(string name, params ArgumentNode[] arguments);
}
