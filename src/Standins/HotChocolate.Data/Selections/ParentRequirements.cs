using System.Collections.Concurrent;
using System.Reflection;
using HotChocolate.Types;

namespace HotChocolate.Data;

/// <summary>The members that a resolver says it reads of its parent: <c>[Parent(requires: "ChainId EscrowId")]</c>.</summary>
internal static class ParentRequirements
{
    private static readonly ConcurrentDictionary<(string Requires, Type Parent), PropertyInfo[]> Known = new();

    /// <summary>The members that <paramref name="field"/> requires of an entity.</summary>
    /// <exception cref="InvalidOperationException">A name is no member of the entity.</exception>
    public static PropertyInfo[] Of(IObjectField field, Type parent)
        => field.ContextData.TryGetValue(WellKnownContextData.FieldRequirementsSyntax, out var requires)
            ? Known.GetOrAdd(((string)requires!, parent), x => Read(x.Requires, x.Parent))
            : [];

    private static PropertyInfo[] Read(string requires, Type parent)
        => [.. requires.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => parent.GetProperty(name) ?? throw new InvalidOperationException(
                $"A resolver requires `{name}` of its parent, which is no property of `{parent.Name}`."))];
}
