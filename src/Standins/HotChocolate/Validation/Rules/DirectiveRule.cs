using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>5.7: directives exist, stand where they may, and come once unless they are repeatable.</summary>
internal sealed class DirectiveRule(ValidationContext context) : ValidationRule(context)
{
    public override void OnDirectives(IReadOnlyList<DirectiveNode> directives, DirectiveLocation location)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            if (!Context.Schema.TryGetDirectiveType(directive.Name.Value, out var type))
            {
                Context.Report(ValidationErrors.DirectiveUnknown(directive));
                continue;
            }
            if ((type.Locations & location) == 0) Context.Report(ValidationErrors.DirectiveMisplaced(directive));
            if (!seen.Add(type.Name) && !type.IsRepeatable) Context.Report(ValidationErrors.DirectiveNotUnique(directive));
        }
    }
}
