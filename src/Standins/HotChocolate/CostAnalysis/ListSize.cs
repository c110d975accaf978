using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.CostAnalysis;

/// <summary>How many items a field's lists can have, read from its <c>@listSize</c>.</summary>
/// <param name="SizedFields">The fields below whose lists have that size; empty for the field's own list.</param>
/// <param name="Size">The size.</param>
internal sealed record ListSize(IReadOnlyList<string> SizedFields, double Size)
{
    /// <summary>The size for one selection of a field; null without the directive.</summary>
    public static ListSize? Of(IOutputField field, FieldNode node)
    {
        if (field.Directives.FirstOrDefault(CostDirectives.ListSize) is not { } directive) return null;
        // Kept finite, since costs are compared with a bound and infinity times nothing is no number.
        return new ListSize(Names(directive, "sizedFields"), Math.Clamp(Count(directive, node), 0, int.MaxValue));
    }

    /// <summary>
    /// The greatest page size written in the selection. One that is given as a variable may be as large as the field allows;
    /// without any the field's default counts.
    /// </summary>
    private static double Count(Directive directive, FieldNode node)
    {
        var assumed = Number(directive.GetArgumentLiteral("assumedSize"));
        double? given = null;
        foreach (var argument in node.Arguments)
        {
            if (!Names(directive, "slicingArguments").Contains(argument.Name.Value) || argument.Value is NullValueNode) continue;
            if (argument.Value is not IntValueNode size) return assumed ?? 1;
            given = Math.Max(given ?? 0, size.ToDouble());
        }
        return given ?? Number(directive.GetArgumentLiteral("slicingArgumentDefaultValue")) ?? assumed ?? 1;
    }

    private static double? Number(IValueNode? literal) => literal is IntValueNode number ? number.ToDouble() : null;

    private static string[] Names(Directive directive, string argument) =>
        directive.GetArgumentLiteral(argument) is ListValueNode list
            ? [.. list.Items.OfType<StringValueNode>().Select(name => name.Value)]
            : [];

    /// <summary>Sizes are equal when they give equal costs; the names come from the schema and differ only by field.</summary>
    public bool Equals(ListSize? other) =>
        other is not null && Size.Equals(other.Size) && SizedFields.SequenceEqual(other.SizedFields);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Size, SizedFields.Count);
}
