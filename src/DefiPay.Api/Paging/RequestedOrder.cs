using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using GreenDonut.Data;
using HotChocolate.Data.Sorting;
using HotChocolate.Resolvers;

namespace DefiPay.Api.Paging;

/// <summary>The caller's <c>order</c> as keys: nested objects and several keys in the order they are written.</summary>
internal static class RequestedOrder
{
    private const int KeysMax = 8;

    private static readonly ConcurrentDictionary<PropertyInfo, bool> MayBeNull = new();

    /// <summary>The keys that the caller wrote; none where there is no <c>order</c>.</summary>
    public static SortDefinition<T> Read<T>(IResolverContext context)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var keys = new List<ISortBy<T>>();
        foreach (var fields in context.GetSortingContext()?.GetFields() ?? [])
        {
            AddKeys(keys, row, row, fields);
        }

        return keys.Count <= KeysMax ? new SortDefinition<T>(keys) : throw PagingErrors.TooManyKeys(keys.Count, KeysMax);
    }

    private static void AddKeys<T>(
        List<ISortBy<T>> keys,
        ParameterExpression row,
        Expression owner,
        IReadOnlyList<ISortingFieldInfo> fields)
    {
        foreach (var field in fields)
        {
            var member = Expression.Property(owner, (PropertyInfo)((SortField)field.Field).Member!);
            if (field.Value is ISortingInfo nested)
            {
                AddKeys(keys, row, member, nested.GetFields());
                continue;
            }

            if (member.Type.IsClass && member.Type != typeof(string))
            {
                // `token: null` names no key of the token.
                continue;
            }

            var key = Comparable(member);
            var ascending = field.Value?.ValueNode.Value is not "DESC";
            keys.Add((ISortBy<T>)Activator.CreateInstance(
                typeof(SortBy<,>).MakeGenericType(typeof(T), key.Type),
                Expression.Lambda(key, row),
                ascending)!);
        }
    }

    /// <summary>
    /// What cursors can compare: enums by their number, and null as the smallest value, because a comparison with null is
    /// neither true nor false and would lose rows between pages.
    /// </summary>
    private static Expression Comparable(MemberExpression member)
    {
        if (member.Type.IsEnum)
        {
            return Expression.Convert(member, typeof(int));
        }

        if (Nullable.GetUnderlyingType(member.Type) is { } type)
        {
            return Expression.Coalesce(member, Expression.Constant(Activator.CreateInstance(type)));
        }

        return member.Type == typeof(string) && MayBeNull.GetOrAdd((PropertyInfo)member.Member, IsNullable)
            ? Expression.Coalesce(member, Expression.Constant(""))
            : member;
    }

    private static bool IsNullable(PropertyInfo property)
        => new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
}
