using System.Linq.Expressions;
using HotChocolate.Language;

namespace HotChocolate.Types;

/// <summary>Shorthands for object types.</summary>
public static class ObjectTypeDescriptorExtensions
{
    /// <summary>Leaves a member out of the schema.</summary>
    public static IObjectTypeDescriptor<T> Ignore<T>(
        this IObjectTypeDescriptor<T> descriptor, Expression<Func<T, object?>> propertyOrMethod)
    {
        descriptor.Field(propertyOrMethod).Ignore();
        return descriptor;
    }

    /// <summary>Implements an interface by name.</summary>
    public static IObjectTypeDescriptor Implements(this IObjectTypeDescriptor descriptor, string typeName) =>
        descriptor.Implements(new NamedTypeNode(typeName));

    /// <summary>Implements an interface by name.</summary>
    public static IObjectTypeDescriptor<T> Implements<T>(this IObjectTypeDescriptor<T> descriptor, string typeName) =>
        descriptor.Implements(new NamedTypeNode(typeName));
}
