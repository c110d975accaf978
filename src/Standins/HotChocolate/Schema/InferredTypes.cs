using HotChocolate.Types;

namespace HotChocolate;

/// <summary>Which schema type a runtime type gets when nobody gave it one.</summary>
internal static class InferredTypes
{
    public static Type? SchemaTypeOf(Type type, bool input)
    {
        if (type.IsEnum)
        {
            return typeof(EnumType<>).MakeGenericType(type);
        }

        if (!IsComplex(type))
        {
            return null;
        }

        if (input)
        {
            return type.IsInterface || type.IsAbstract ? null : typeof(InputObjectType<>).MakeGenericType(type);
        }

        if (type.IsDefined(typeof(UnionTypeAttribute), false))
        {
            return typeof(UnionType<>).MakeGenericType(type);
        }

        return type.IsInterface || type.IsAbstract
            ? typeof(InterfaceType<>).MakeGenericType(type)
            : typeof(ObjectType<>).MakeGenericType(type);
    }

    private static bool IsComplex(Type type)
    {
        if (type == typeof(object) || type == typeof(string) || type.IsPrimitive || type.IsArray || type.IsPointer || type.IsByRefLike
            || typeof(Delegate).IsAssignableFrom(type) || type.ContainsGenericParameters || type.IsAbstract && type.IsSealed)
        {
            return false;
        }

        // Values of the base library (numbers, moments, tuples) need a scalar, not an object of their properties.
        return !type.IsValueType
            || type.Namespace is not ("System" or "System.Numerics")
            || type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);
    }
}
