using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation;

/// <summary>A rule that listens to the walk over a document. Rules live for one validation.</summary>
internal abstract class ValidationRule(ValidationContext context)
{
    protected ValidationContext Context { get; } = context;

    /// <summary>A definition that is neither operation nor fragment.</summary>
    public virtual void OnOtherDefinition(IDefinitionNode definition) { }

    /// <summary>An operation; no root type when the schema lacks that kind.</summary>
    public virtual void OnOperation(OperationDefinitionNode operation, IObjectType? rootType) { }

    public virtual void OnFragment(FragmentDefinitionNode fragment, INamedType? type) { }

    public virtual void OnField(FieldUse field) { }

    /// <summary>An inline fragment on a known or unknown type; <paramref name="type"/> is the parent's when it has no condition.</summary>
    public virtual void OnInlineFragment(InlineFragmentNode fragment, INamedType? parent, INamedType? type) { }

    public virtual void OnSpread(FragmentSpreadNode spread, INamedType? parent) { }

    public virtual void OnDirectives(IReadOnlyList<DirectiveNode> directives, DirectiveLocation location) { }

    /// <summary>The arguments of a field or directive.</summary>
    public virtual void OnArguments(ArgumentList arguments) { }

    /// <summary>After the last definition.</summary>
    public virtual void OnEnd() { }
}
