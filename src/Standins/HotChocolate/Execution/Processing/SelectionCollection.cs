using System.Collections;
using HotChocolate.Resolvers;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing;

/// <summary>The default <see cref="ISelectionCollection"/>.</summary>
internal sealed class SelectionCollection(IResolverContext context, IReadOnlyList<ISelection> selections) : ISelectionCollection
{
    public int Count => selections.Count;

    public ISelection this[int index] => selections[index];

    public ISelectionCollection Select(string fieldName) => Below(s => s.Field.Name == fieldName, null);

    public ISelectionCollection Select(ReadOnlySpan<string> fieldNames)
    {
        var names = fieldNames.ToArray();
        return Below(s => names.Contains(s.Field.Name), null);
    }

    public ISelectionCollection Select(INamedType typeContext) => Below(_ => true, typeContext);

    public bool IsSelected(string fieldName) => Below(s => s.Field.Name == fieldName, null).Count > 0;

    public IEnumerator<ISelection> GetEnumerator() => selections.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private SelectionCollection Below(Func<ISelection, bool> matches, INamedType? on) => new(
        context,
        selections
            .Where(s => s.Type.NamedType().IsCompositeType())
            .SelectMany(s => context.Operation.GetPossibleTypes(s)
                .Where(t => on is null || on.IsAssignableFrom(t))
                .SelectMany(t => context.GetSelections(t, s)))
            .Where(matches)
            .Distinct()
            .ToArray());
}
