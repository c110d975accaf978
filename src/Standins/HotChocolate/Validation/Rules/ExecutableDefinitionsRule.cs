using HotChocolate.Language;

namespace HotChocolate.Validation.Rules;

/// <summary>5.1.1: only operations and fragments can be executed.</summary>
internal sealed class ExecutableDefinitionsRule(ValidationContext context) : ValidationRule(context)
{
    public override void OnOtherDefinition(IDefinitionNode definition) =>
        Context.Report(ValidationErrors.NotExecutable(definition));
}
