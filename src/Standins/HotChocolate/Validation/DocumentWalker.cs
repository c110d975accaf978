using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation;

/// <summary>Walks each definition once, knowing the type at every place, and tells the rules what it meets.</summary>
internal sealed class DocumentWalker(ValidationContext context, ValidationRule[] rules)
{
    private readonly ValueWalker _values = new(context);
    private DefinitionUses _uses = new();

    public void Walk()
    {
        foreach (var definition in context.Document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode operation: WalkOperation(operation); break;
                case FragmentDefinitionNode fragment: WalkFragment(fragment); break;
                default: foreach (var rule in rules) rule.OnOtherDefinition(definition); break;
            }
        }
        foreach (var rule in rules) rule.OnEnd();
    }

    private void WalkOperation(OperationDefinitionNode operation)
    {
        Begin(operation);
        var type = context.RootType(operation.Operation);
        foreach (var rule in rules) rule.OnOperation(operation, type);
        foreach (var variable in operation.VariableDefinitions) WalkVariable(variable);
        WalkDirectives(operation.Directives, operation.Operation switch
        {
            OperationType.Mutation => DirectiveLocation.Mutation,
            OperationType.Subscription => DirectiveLocation.Subscription,
            _ => DirectiveLocation.Query,
        });
        WalkSelections(operation.SelectionSet, type);
    }

    private void WalkFragment(FragmentDefinitionNode fragment)
    {
        Begin(fragment);
        var type = context.TypeOf(fragment.TypeCondition);
        foreach (var rule in rules) rule.OnFragment(fragment, type);
        WalkDirectives(fragment.Directives, DirectiveLocation.FragmentDefinition);
        WalkSelections(fragment.SelectionSet, type);
    }

    private void Begin(IExecutableDefinitionNode definition) => context.Uses.Add(definition, _uses = new DefinitionUses());

    private void WalkVariable(VariableDefinitionNode definition)
    {
        WalkDirectives(definition.Directives, DirectiveLocation.VariableDefinition);
        if (definition.DefaultValue is null) return;
        if (InputTypes.Resolve(context.Schema, definition.Type) is { } type)
            _values.WalkDefault(definition, type, _uses.Variables);
    }

    /// <summary>Below a type that is unknown or has no fields, nothing is known; what is wrong there is reported above.</summary>
    private void WalkSelections(SelectionSetNode set, INamedType? parent)
    {
        if (parent is not null && !parent.IsCompositeType()) parent = null;
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field: WalkField(field, parent); break;
                case InlineFragmentNode inline: WalkInlineFragment(inline, parent); break;
                case FragmentSpreadNode spread: WalkSpread(spread, parent); break;
            }
        }
    }

    private void WalkField(FieldNode node, INamedType? parent)
    {
        WalkDirectives(node.Directives, DirectiveLocation.Field);
        INamedType? type = null;
        if (parent is not null)
        {
            var use = new FieldUse(node, parent, Find(parent, node.Name.Value));
            context.Fields.Add(node, use);
            foreach (var rule in rules) rule.OnField(use);
            type = use.Definition?.Type.NamedType();
            if (use.Definition is { } definition)
                WalkArguments(new ArgumentList(node, definition.Name, parent.Name, node.Arguments, definition.Arguments));
        }
        if (node.SelectionSet is not null) WalkSelections(node.SelectionSet, type);
    }

    private static IOutputField? Find(INamedType parent, string name) =>
        parent is IComplexOutputType complex && complex.Fields.ContainsField(name) ? complex.Fields[name] : null;

    private void WalkInlineFragment(InlineFragmentNode inline, INamedType? parent)
    {
        var type = inline.TypeCondition is null ? parent : context.TypeOf(inline.TypeCondition);
        foreach (var rule in rules) rule.OnInlineFragment(inline, parent, type);
        WalkDirectives(inline.Directives, DirectiveLocation.InlineFragment);
        WalkSelections(inline.SelectionSet, type);
    }

    private void WalkSpread(FragmentSpreadNode spread, INamedType? parent)
    {
        _uses.Spreads.Add(spread);
        foreach (var rule in rules) rule.OnSpread(spread, parent);
        WalkDirectives(spread.Directives, DirectiveLocation.FragmentSpread);
    }

    private void WalkDirectives(IReadOnlyList<DirectiveNode> directives, DirectiveLocation location)
    {
        if (directives.Count == 0) return;
        foreach (var rule in rules) rule.OnDirectives(directives, location);
        foreach (var directive in directives)
        {
            if (context.Schema.TryGetDirectiveType(directive.Name.Value, out var type))
                WalkArguments(new ArgumentList(directive, type.Name, null, directive.Arguments, type.Arguments));
        }
    }

    private void WalkArguments(ArgumentList arguments)
    {
        foreach (var rule in rules) rule.OnArguments(arguments);
        foreach (var argument in arguments.Nodes)
        {
            if (arguments.Definitions.ContainsField(argument.Name.Value))
                _values.WalkArgument(argument, arguments.Definitions[argument.Name.Value], _uses.Variables);
        }
    }
}
