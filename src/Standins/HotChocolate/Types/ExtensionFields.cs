using HotChocolate.Types.Descriptors;

namespace HotChocolate.Types;

/// <summary>How the class of an extension is read.</summary>
internal static class ExtensionFields
{
    public static ObjectTypeExtensionDescriptor<T> NewDescriptor<T>(IDescriptorContext context)
    {
        var descriptor = new ObjectTypeExtensionDescriptor<T>(context);
        descriptor.Extend().Definition.ExtendsType = ExtendedType(typeof(T));
        return descriptor;
    }

    /// <summary>The runtime type that a class's attributes say it extends.</summary>
    public static Type? ExtendedType(Type type)
    {
        foreach (var attribute in type.GetCustomAttributes(true))
        {
            switch (attribute)
            {
                case ExtendObjectTypeAttribute { ExtendsType: { } extends }:
                    return extends;

                case ITypeAttribute when attribute.GetType() is { IsGenericType: true } generic
                    && generic.GetGenericTypeDefinition() == typeof(ExtendObjectTypeAttribute<>):
                    return generic.GetGenericArguments()[0];
            }
        }

        return null;
    }

    /// <summary>True for a class that is registered as a type but says it extends one.</summary>
    public static bool IsExtension(Type type) => type
        .GetCustomAttributes(true)
        .Any(a => a is ExtendObjectTypeAttribute or QueryTypeAttribute or MutationTypeAttribute or SubscriptionTypeAttribute
            || a is ITypeAttribute && a.GetType() is { IsGenericType: true } g
            && g.GetGenericTypeDefinition() == typeof(ExtendObjectTypeAttribute<>));
}
