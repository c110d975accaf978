using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Types;

/// <summary>Checks the order in which paging, projection, filtering and sorting wrap each other.</summary>
internal static class MiddlewareOrder
{
    private static readonly string[] s_order =
    [
        WellKnownMiddleware.DbContext, WellKnownMiddleware.Paging, WellKnownMiddleware.Projection, WellKnownMiddleware.Filtering,
        WellKnownMiddleware.Sorting
    ];

    public static void Check(ITypeCompletionContext context, ObjectField field, IReadOnlyList<FieldMiddlewareDefinition> middleware)
    {
        var found = middleware.Select(m => m.Key).Where(k => k is not null && s_order.Contains(k)).Cast<string>().ToArray();
        var wanted = s_order.Where(found.Contains).ToArray();
        if (!found.SequenceEqual(wanted))
        {
            throw SchemaErrors.MiddlewareOrder(
                context.Type, field.Coordinate, Describe(found), Describe(s_order));
        }
    }

    private static string Describe(IEnumerable<string> keys) =>
        string.Join(" -> ", keys.Select(k => k[(k.LastIndexOf('.') + 1)..]));
}
