namespace HotChocolate.Types.Introspection;

/// <summary>The single places of a combined <see cref="DirectiveLocation"/>.</summary>
internal static class DirectiveLocations
{
    public static DirectiveLocation[] All { get; } = Enum
        .GetValues<DirectiveLocation>()
        .Where(l => l is not (DirectiveLocation.Executable or DirectiveLocation.TypeSystem))
        .ToArray();

    public static IEnumerable<DirectiveLocation> Of(DirectiveLocation locations) => All.Where(l => locations.HasFlag(l));
}
