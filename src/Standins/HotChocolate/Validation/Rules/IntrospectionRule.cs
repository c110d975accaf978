using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>Refuses <c>__schema</c> and <c>__type</c> unless the request was allowed to use them.</summary>
internal static class IntrospectionRule
{
    public static void Apply(ValidationContext context)
    {
        if (context.ContextData.ContainsKey(WellKnownContextData.IntrospectionAllowed)) return;
        context.ContextData.TryGetValue(WellKnownContextData.IntrospectionMessage, out var configured);
        var message = configured is Func<string> create ? create() : configured as string;
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is IExecutableDefinitionNode executable) Check(context, executable.SelectionSet, message);
        }
    }

    private static void Check(ValidationContext context, SelectionSetNode set, string? message)
    {
        foreach (var selection in set.Selections)
        {
            if (selection is InlineFragmentNode inline) Check(context, inline.SelectionSet, message);
            if (selection is not FieldNode field) continue;
            if (field.Name.Value is "__schema" or "__type")
                context.Report(ValidationErrors.IntrospectionNotAllowed(field, message));
            else if (field.SelectionSet is not null) Check(context, field.SelectionSet, message);
        }
    }
}
