using System.Reflection;
using HotChocolate.Types;

namespace HotChocolate.Internal;

/// <summary>Reads <see cref="IExtendedType"/>s from .NET types and their nullability annotations.</summary>
internal static class ExtendedTypeReader
{
    private static readonly NullabilityInfoContext s_nullability = new();
    private static readonly Lock s_lock = new();

    public static ExtendedType FromMember(MemberInfo member)
    {
        lock (s_lock)
        {
            return member switch
            {
                PropertyInfo property => FromAnnotated(property.PropertyType, s_nullability.Create(property)),
                FieldInfo field => FromAnnotated(field.FieldType, s_nullability.Create(field)),
                MethodInfo method => FromAnnotated(method.ReturnType, s_nullability.Create(method.ReturnParameter)),
                Type type => FromType(type),
                _ => throw new ArgumentException("Only properties, fields and methods have a type.", nameof(member))
            };
        }
    }

    public static ExtendedType FromParameter(ParameterInfo parameter)
    {
        lock (s_lock)
        {
            return FromAnnotated(parameter.ParameterType, s_nullability.Create(parameter));
        }
    }

    /// <summary>Reads a type without annotations: reference types are nullable, elements of lists are not.</summary>
    public static ExtendedType FromType(Type type) => FromAnnotated(type, null);

    private static ExtendedType FromAnnotated(Type source, NullabilityInfo? info)
    {
        var type = source;

        // A task or optional only carries the value, it is no level of its own.
        if (CarriedType(type) is { } carried)
        {
            return FromAnnotated(carried, Argument(info, 0));
        }

        if (typeof(ITypeSystemMember).IsAssignableFrom(type) && typeof(IType).IsAssignableFrom(type))
        {
            return FromSchemaType(type);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return FromAnnotated(underlying, Argument(info, 0)).WithNullable(true);
        }

        var nullable = !type.IsValueType && info?.ReadState != NullabilityState.NotNull && info?.WriteState != NullabilityState.NotNull;
        var element = ReadElement(type, info);
        var arguments = type.IsGenericType
            ? type.GetGenericArguments().Select((t, i) => (IExtendedType)FromAnnotated(t, Argument(info, i))).ToArray()
            : [];
        return new ExtendedType(type, source, nullable, false, element, arguments);
    }

    private static ExtendedType FromSchemaType(Type source)
    {
        if (source.IsGenericType)
        {
            var definition = source.GetGenericTypeDefinition();
            var inner = source.GetGenericArguments()[0];
            if (definition == typeof(NonNullType<>))
            {
                var type = FromSchemaType(inner);
                return new ExtendedType(type.Type, source, false, true, type.ElementType);
            }

            if (definition == typeof(ListType<>))
            {
                return new ExtendedType(source, source, true, true, FromSchemaType(inner));
            }
        }

        return new ExtendedType(source, source, true, true);
    }

    private static Type? CarriedType(Type type)
    {
        if (!type.IsGenericType)
        {
            return null;
        }

        var definition = type.GetGenericTypeDefinition();
        return definition == typeof(Task<>) || definition == typeof(ValueTask<>) || definition == typeof(Optional<>)
            ? type.GetGenericArguments()[0]
            : null;
    }

    private static ExtendedType? ReadElement(Type type, NullabilityInfo? info)
    {
        if (type == typeof(string))
        {
            return null;
        }

        if (type.IsArray)
        {
            return NonNullByDefault(type.GetElementType()!, info?.ElementType);
        }

        if (type.IsGenericType && type.GetGenericArguments() is [var argument] && ListElement(type) == argument)
        {
            return NonNullByDefault(argument, Argument(info, 0));
        }

        return ListElement(type) is { } element ? NonNullByDefault(element, null) : null;
    }

    private static ExtendedType NonNullByDefault(Type type, NullabilityInfo? info)
    {
        var read = FromAnnotated(type, info);
        return info is null && Nullable.GetUnderlyingType(type) is null ? read.WithNullable(false) : read;
    }

    /// <summary>The element type of a list-like type; null for any other.</summary>
    public static Type? ListElement(Type type)
    {
        if (type.IsArray)
        {
            return type.GetElementType();
        }

        if (type == typeof(string) || type == typeof(System.Text.Json.JsonElement))
        {
            return null;
        }

        var sequence = IsSequence(type) ? type : type.GetInterfaces().FirstOrDefault(IsSequence);
        return sequence?.GetGenericArguments()[0];
    }

    private static bool IsSequence(Type type) => type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(IEnumerable<>)
            || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));

    private static NullabilityInfo? Argument(NullabilityInfo? info, int index) =>
        info is not null && info.GenericTypeArguments.Length > index ? info.GenericTypeArguments[index] : null;
}
