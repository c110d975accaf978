using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>5.2.1.1 and 5.2.2.1: names are unique, and an anonymous operation is alone. The schema knows the operation's kind.</summary>
internal sealed class OperationNamesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public override void OnOperation(OperationDefinitionNode operation, IObjectType? rootType)
    {
        if (operation.Name is null && Context.Operations.Count > 1)
            Context.Report(ValidationErrors.AnonymousNotAlone(operation, Context.Operations.Count));
        else if (operation.Name is not null && !_names.Add(operation.Name.Value))
            Context.Report(ValidationErrors.OperationNameNotUnique(operation));
        if (rootType is null) Context.Report(ValidationErrors.OperationKindMissing(operation));
    }
}
