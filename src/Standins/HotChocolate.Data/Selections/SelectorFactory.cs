using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Execution.Processing;
using HotChocolate.Types;

namespace HotChocolate.Data;

/// <summary>Turns what is selected of an entity into <c>row => new T { A = row.A, N = new N { B = row.N.B } }</c>.</summary>
/// <remarks>
/// Reads the members that selected fields stand for, and those that selected resolvers require of their parent. Lists are
/// left out: they have a query of their own. <c>@skip</c> and <c>@include</c> are not looked at.
/// </remarks>
internal static class SelectorFactory
{
    public static Expression<Func<T, T>> Create<T>(IEnumerable<(ISelection Selection, ObjectType Type)> selections)
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, T>>(Initialize(selections, row), row);
    }

    private static MemberInitExpression Initialize(IEnumerable<(ISelection Selection, ObjectType Type)> selections, Expression row)
    {
        var members = new SortedDictionary<string, PropertyInfo>(StringComparer.Ordinal);
        var nested = new Dictionary<string, List<ISelection>>(StringComparer.Ordinal);
        foreach (var (selection, type) in selections)
        {
            foreach (var child in selection.DeclaringOperation.GetSelectionSet(selection, type).Selections)
            {
                foreach (var required in ParentRequirements.Of(child.Field, row.Type))
                {
                    members[required.Name] = required;
                }

                if (FindMember(child, row.Type) is { } member)
                {
                    members[member.Name] = member;
                    if (!child.Type.IsLeafType())
                    {
                        (nested.TryGetValue(member.Name, out var same) ? same : nested[member.Name] = []).Add(child);
                    }
                }
            }
        }

        return Expression.MemberInit(
            Expression.New(row.Type),
            members.Values.Select(member => Expression.Bind(member, Read(row, member, nested.GetValueOrDefault(member.Name)))));
    }

    private static Expression Read(Expression row, PropertyInfo member, List<ISelection>? selections)
    {
        var value = Expression.Property(row, member);
        if (selections is null)
        {
            return value;
        }

        var initializer = Initialize(selections.Select(x => (x, (ObjectType)x.Type.NamedType())), value);
        return selections[0].Type.IsNonNullType()
            ? initializer
            : Expression.Condition(
                Expression.Equal(value, Expression.Constant(null, value.Type)),
                Expression.Constant(null, value.Type),
                initializer);
    }

    /// <summary>The member that a field stands for, where it is data: readable, writable, of the entity itself and no list.</summary>
    private static PropertyInfo? FindMember(ISelection selection, Type entity)
    {
        var isData = (selection.Field.ResolverMember ?? selection.Field.Member) is PropertyInfo { CanWrite: true } property
            && property.DeclaringType!.IsAssignableFrom(entity)
            && !selection.Type.IsListType()
            && (selection.Type.IsLeafType() || selection.Type.NamedType() is ObjectType);
        return isData ? (PropertyInfo)selection.Field.Member! : null;
    }
}
