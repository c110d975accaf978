using System.Linq.Expressions;
using HotChocolate.Execution.Processing;
using HotChocolate.Resolvers;

namespace DefiPay.Api.Paging;

/// <summary>What a connection field reads of each row: all that is selected below <c>nodes</c> and <c>edges</c>, and the order's keys.</summary>
internal static class RowSelection
{
    public static Expression<Func<T, T>> Create<T>(IResolverContext context, KeysetOrder<T> order)
        where T : class
    {
        var members = new MemberTree(typeof(T));
        foreach (var selection in NodeSelections(context))
        {
            members.AddInitializer(selection.AsSelector<T>().Body);
        }

        foreach (var key in order.Members)
        {
            members.AddPath(key);
        }

        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, T>>(members.ToInitializer(row), row);
    }

    /// <summary>Every selection of the row's type; aliases and fragments can make several of each.</summary>
    private static IEnumerable<ISelection> NodeSelections(IResolverContext context)
    {
        foreach (var selection in context.GetSelections((ObjectType)context.Selection.Type.NamedType()))
        {
            if (selection.Field.Name == "nodes")
            {
                yield return selection;
            }
            else if (selection.Field.Name == "edges")
            {
                foreach (var ofEdge in context.GetSelections((ObjectType)selection.Type.NamedType(), selection))
                {
                    if (ofEdge.Field.Name == "node")
                    {
                        yield return ofEdge;
                    }
                }
            }
        }
    }
}
