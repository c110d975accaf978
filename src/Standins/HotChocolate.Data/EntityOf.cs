using System.Reflection;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Data;

/// <summary>Finds the entity that a list field is about.</summary>
internal static class EntityOf
{
    /// <summary>The element of what a member returns: of a connection, a query or a list, looked at through tasks.</summary>
    /// <exception cref="ArgumentException">The member returns no list.</exception>
    public static Type Member(MemberInfo member)
    {
        var type = member switch
        {
            MethodInfo method => method.ReturnType,
            PropertyInfo property => property.PropertyType,
            _ => throw new ArgumentException($"`{member}` is neither a method nor a property.", nameof(member)),
        };

        if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>)))
        {
            type = type.GetGenericArguments()[0];
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.IsGenericType && current.GetGenericTypeDefinition() == typeof(Connection<>))
            {
                return current.GetGenericArguments()[0];
            }
        }

        return type.GetInterfaces().Prepend(type)
            .FirstOrDefault(x => x.IsGenericType && x.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0]
            ?? throw new ArgumentException($"`{member.DeclaringType}.{member.Name}` returns no list that could be filtered or ordered.");
    }
}
