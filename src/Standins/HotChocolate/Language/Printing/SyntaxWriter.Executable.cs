namespace HotChocolate.Language.Utilities;

internal sealed partial class SyntaxWriter
{
    private void WriteExecutable(ISyntaxNode node)
    {
        switch (node)
        {
            case OperationDefinitionNode operation: WriteOperation(operation); break;
            case FragmentDefinitionNode fragment: WriteFragment(fragment); break;
            case VariableDefinitionNode variable: WriteVariable(variable); break;
            case SelectionSetNode set: WriteSelectionSet(set); break;
            case FieldNode field: WriteField(field); break;
            case FragmentSpreadNode spread:
                Add("...").Add(spread.Name.Value);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode inline:
                Add("...");
                if (inline.TypeCondition is not null) Add(" on ").Add(inline.TypeCondition.Name.Value);
                WriteDirectives(inline.Directives);
                WriteBlock(inline.SelectionSet.Selections);
                break;
            default: throw new NotSupportedException($"A node of kind {node.Kind} has no text.");
        }
    }

    private void WriteOperation(OperationDefinitionNode operation)
    {
        var isShort = operation is { Operation: OperationType.Query, Name: null, VariableDefinitions.Count: 0, Directives.Count: 0 };
        if (isShort)
        {
            WriteSelectionSet(operation.SelectionSet);
            return;
        }
        Add(Keyword(operation.Operation));
        if (operation.Name is not null) Add(" ").Add(operation.Name.Value);
        WriteArguments(operation.VariableDefinitions);
        WriteDirectives(operation.Directives);
        WriteBlock(operation.SelectionSet.Selections);
    }

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => "query",
    };

    private void WriteFragment(FragmentDefinitionNode fragment)
    {
        Add("fragment ").Add(fragment.Name.Value);
        WriteArguments(fragment.VariableDefinitions);
        Add(" on ").Add(fragment.TypeCondition.Name.Value);
        WriteDirectives(fragment.Directives);
        WriteBlock(fragment.SelectionSet.Selections);
    }

    private void WriteVariable(VariableDefinitionNode definition)
    {
        Add("$").Add(definition.Variable.Value).Add(": ");
        WriteType(definition.Type);
        WriteDefault(definition.DefaultValue);
        WriteDirectives(definition.Directives);
    }

    private void WriteDefault(IValueNode? value)
    {
        if (value is null) return;
        Add(" = ");
        WriteValue(value);
    }

    private void WriteSelectionSet(SelectionSetNode set)
    {
        Add("{");
        _level++;
        NewLine();
        WriteLines(set.Selections, blankLine: false);
        _level--;
        NewLine();
        Add("}");
    }

    private void WriteField(FieldNode field)
    {
        if (field.Alias is not null) Add(field.Alias.Value).Add(": ");
        Add(field.Name.Value);
        WriteArguments(field.Arguments);
        WriteDirectives(field.Directives);
        if (field.SelectionSet is not null) WriteBlock(field.SelectionSet.Selections);
    }
}
