using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Data.Filters.Expressions;

/// <summary>Turns a filter as the caller wrote it into a condition over the entity.</summary>
/// <remarks>Fields of one object are joined by and. Values become parameters of the query, never constants.</remarks>
internal static class FilterPredicate
{
    private static readonly InputParser Parser = new();

    /// <summary>The condition; null where the filter restricts nothing.</summary>
    public static Expression<Func<T, bool>>? Create<T>(FilterInputType type, ObjectValueNode filter)
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Join(type, filter, row) is { } condition ? Expression.Lambda<Func<T, bool>>(condition, row) : null;
    }

    private static Expression? Join(FilterInputType type, ObjectValueNode filter, Expression value)
    {
        Expression? joined = null;
        foreach (var field in filter.Fields)
        {
            if (Create(type, (FilterField)type.Fields[field.Name.Value], field.Value, value) is { } condition)
            {
                joined = joined is null ? condition : Expression.AndAlso(joined, condition);
            }
        }

        return joined;
    }

    private static Expression? Create(FilterInputType type, FilterField field, IValueNode node, Expression value)
    {
        if (field is FilterOperationField operation)
        {
            return operation.Id switch
            {
                DefaultFilterOperations.And => JoinAll(type, field, node, value, Expression.AndAlso),
                DefaultFilterOperations.Or => JoinAll(type, field, node, value, Expression.OrElse),
                DefaultFilterOperations.Some or DefaultFilterOperations.All or DefaultFilterOperations.None
                    or DefaultFilterOperations.Any => CreateForList(operation, node, value),
                _ => OperationExpression.Create(operation.Id, value, Parse(operation, node, value.Type)),
            };
        }

        var member = Expression.Property(value, (PropertyInfo)field.Member!);
        return Join((FilterInputType)field.Type.NamedType(), Object(field, node), member);
    }

    private static Expression? JoinAll(
        FilterInputType type,
        FilterField field,
        IValueNode node,
        Expression value,
        Func<Expression, Expression, Expression> join)
    {
        // A single object stands for a list of one, as everywhere in input.
        IEnumerable<IValueNode> filters = node is ListValueNode list ? list.Items : [node];
        Expression? joined = null;
        foreach (var filter in filters)
        {
            if (Join(type, Object(field, filter), value) is { } condition)
            {
                joined = joined is null ? condition : join(joined, condition);
            }
        }

        return joined;
    }

    private static Expression CreateForList(FilterOperationField operation, IValueNode node, Expression list)
    {
        var element = ElementOf(list.Type);
        if (operation.Id == DefaultFilterOperations.Any)
        {
            var any = Call(nameof(Enumerable.Any), element, list);
            return Parse(operation, node, typeof(bool)) is true ? any : Expression.Not(any);
        }

        var row = Expression.Parameter(element, "element");
        var condition = Join((FilterInputType)operation.Type.NamedType(), Object(operation, node), row) ?? Expression.Constant(true);
        var predicate = Expression.Lambda(condition, row);
        return operation.Id switch
        {
            DefaultFilterOperations.All => Call(nameof(Enumerable.All), element, list, predicate),
            DefaultFilterOperations.None => Expression.Not(Call(nameof(Enumerable.Any), element, list, predicate)),
            _ => Call(nameof(Enumerable.Any), element, list, predicate),
        };
    }

    /// <summary>The runtime value of an operation, as its type reads it: here scalars refuse or canonicalise.</summary>
    private static object? Parse(FilterOperationField operation, IValueNode node, Type target)
    {
        var parsed = node is NullValueNode ? null : Parser.ParseLiteral(node, operation);
        var isList = operation.Id is DefaultFilterOperations.In or DefaultFilterOperations.NotIn;
        var nullable = !target.IsValueType || Nullable.GetUnderlyingType(target) is not null;
        var refused = parsed is null
            ? isList || !nullable || operation.Id is not (DefaultFilterOperations.Equals or DefaultFilterOperations.NotEquals)
            : isList && ((System.Collections.IEnumerable)parsed).Cast<object?>().Any(x => x is null);
        return refused ? throw FilterErrors.NullNotAllowed(operation, node) : parsed;
    }

    private static ObjectValueNode Object(FilterField field, IValueNode node)
        => node as ObjectValueNode ?? throw FilterErrors.NullNotAllowed(field, node);

    private static MethodCallExpression Call(string method, Type element, params Expression[] arguments)
        => Expression.Call(typeof(Enumerable), method, [element], arguments);

    private static Type ElementOf(Type list)
        => list.IsArray
            ? list.GetElementType()!
            : list.GetInterfaces().Prepend(list)
                .First(x => x.IsGenericType && x.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                .GetGenericArguments()[0];
}
