using HotChocolate.CostAnalysis;
using HotChocolate.Execution;
using HotChocolate.Language;
using HotChocolate.Validation.Rules;

namespace HotChocolate.Validation;

/// <summary>
/// Applies section 5 of the specification of October 2021, and the bounds of <see cref="ValidationOptions"/>. Each
/// definition is walked once; what depends on how fragments combine is decided over what the walk collected, so that the
/// work stays within a fixed budget whatever the document looks like.
/// </summary>
internal sealed class DocumentValidator(ValidationOptions options, IServiceProvider services) : IDocumentValidator
{
    private readonly bool _isIntrospectionDisabled = options.DisableIntrospection?.Invoke(services, options) ?? false;

    public bool HasDynamicRules => _isIntrospectionDisabled || IsDepthDynamic;

    private bool IsDepthDynamic => options is { MaxAllowedExecutionDepth: not null, AllowDepthOverrides: true };

    public ValueTask<DocumentValidatorResult> ValidateAsync(
        ISchema schema,
        DocumentNode document,
        OperationDocumentId documentId,
        IDictionary<string, object?> contextData,
        bool onlyNonCacheable,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var context = new ValidationContext(schema, document, options, contextData);
        Validate(context, onlyNonCacheable);
        return ValueTask.FromResult(context.Errors.Count == 0
            ? DocumentValidatorResult.Ok
            : new DocumentValidatorResult(context.Errors));
    }

    private void Validate(ValidationContext context, bool onlyDynamic)
    {
        if (!onlyDynamic)
        {
            // What follows may recurse through fragments, hence these come first and alone.
            FragmentNestingRule.Apply(context);
            if (context.Errors.Count > 0) return;
            new DocumentWalker(context, Rules(context)).Walk();
            IntrospectionDepthRule.Apply(context);
            if (options.Cost is { } cost && context.Errors.Count == 0) CostAnalyzer.Apply(context, cost);
        }
        if (_isIntrospectionDisabled) IntrospectionRule.Apply(context);
        if (!onlyDynamic || IsDepthDynamic) ExecutionDepthRule.Apply(context);
    }

    private static ValidationRule[] Rules(ValidationContext context) =>
    [
        new ExecutableDefinitionsRule(context),
        new OperationNamesRule(context),
        new FragmentNamesRule(context),
        new FragmentTypesRule(context),
        new FieldSelectionRule(context),
        new ArgumentRule(context),
        new DirectiveRule(context),
        new VariableRule(context),
        new SubscriptionRule(context),
        new FieldMergingRule(context),
    ];
}
