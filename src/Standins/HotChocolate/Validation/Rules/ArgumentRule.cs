using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>5.4: arguments exist, come once, and the required ones are there. Their values are checked by the walk itself.</summary>
internal sealed class ArgumentRule(ValidationContext context) : ValidationRule(context)
{
    public override void OnArguments(ArgumentList arguments)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in arguments.Nodes)
        {
            if (!given.Add(argument.Name.Value)) Context.Report(ValidationErrors.ArgumentNotUnique(arguments, argument));
            if (!arguments.Definitions.ContainsField(argument.Name.Value))
                Context.Report(ValidationErrors.ArgumentUnknown(arguments, argument));
        }
        foreach (var definition in arguments.Definitions)
        {
            if (definition is { Type: NonNullType, DefaultValue: null } && !given.Contains(definition.Name))
                Context.Report(ValidationErrors.ArgumentRequired(arguments, definition.Name));
        }
    }
}
