using System.Linq.Expressions;
using HotChocolate.Data;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>Turns selections into selectors of queries.</summary>
public static class HotChocolateExecutionSelectionExtensions
{
    /// <summary>
    /// What a field selects of an entity as <c>row => new T { … }</c>; of a connection what its nodes and edges select.
    /// </summary>
    /// <typeparam name="TValue">The entity; must have a constructor without parameters.</typeparam>
    public static Expression<Func<TValue, TValue>> AsSelector<TValue>(this ISelection selection)
        => SelectorFactory.Create<TValue>(EntitySelections(selection, typeof(TValue)));

    private static IEnumerable<(ISelection Selection, ObjectType Type)> EntitySelections(ISelection selection, Type entity)
    {
        var types = selection.DeclaringOperation.GetPossibleTypes(selection).OfType<ObjectType>().ToList();
        var entityTypes = types.Where(x => x.RuntimeType == entity).ToList();
        if (entityTypes.Count > 0)
        {
            return entityTypes.Select(type => (selection, type));
        }

        return types.SelectMany(type => selection.DeclaringOperation.GetSelectionSet(selection, type).Selections)
            .Where(x => x.Field.Name is "nodes" or "edges" or "node")
            .SelectMany(x => EntitySelections(x, entity));
    }
}
