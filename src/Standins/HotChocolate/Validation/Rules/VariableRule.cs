using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Validation.Rules;

/// <summary>5.8: variables are unique, of input types, all used, all declared, and fit where they stand.</summary>
internal sealed class VariableRule(ValidationContext context) : ValidationRule(context)
{
    public override void OnOperation(OperationDefinitionNode operation, IObjectType? rootType)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variable in operation.VariableDefinitions)
        {
            if (!names.Add(variable.Variable.Value)) Context.Report(ValidationErrors.VariableNotUnique(variable));
            if (InputTypes.Resolve(Context.Schema, variable.Type) is null)
                Context.Report(ValidationErrors.VariableNotInput(variable));
        }
    }

    public override void OnEnd()
    {
        foreach (var operation in Context.Operations) CheckUses(operation);
    }

    private void CheckUses(OperationDefinitionNode operation)
    {
        var declared = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);
        foreach (var variable in operation.VariableDefinitions) declared.TryAdd(variable.Variable.Value, variable);
        var unused = new HashSet<string>(declared.Keys, StringComparer.Ordinal);
        var undeclared = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var definition in Reachable(operation))
        {
            var uses = Context.Uses[definition].Variables;
            if (!Context.Spend(uses.Count + 1)) return;
            foreach (var use in uses)
            {
                unused.Remove(use.Variable.Value);
                if (declared.TryGetValue(use.Variable.Value, out var variable)) CheckType(use, variable);
                else undeclared.Add(use.Variable.Value);
            }
        }
        if (unused.Count > 0) Context.Report(ValidationErrors.VariablesNotUsed(operation, declared.Keys.Where(unused.Contains)));
        if (undeclared.Count > 0) Context.Report(ValidationErrors.VariablesNotDeclared(operation, undeclared));
    }

    private void CheckType(VariableUse use, VariableDefinitionNode variable)
    {
        if (use.LocationType is null || InputTypes.MayStand(variable, use.LocationType, use.HasDefault)) return;
        Context.Report(ValidationErrors.VariableMismatch(use, variable, use.LocationType.Print()));
    }

    /// <summary>The operation and the fragments it reaches, each once.</summary>
    private IEnumerable<IExecutableDefinitionNode> Reachable(OperationDefinitionNode operation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<IExecutableDefinitionNode>([operation]);
        while (open.TryPop(out var definition))
        {
            yield return definition;
            foreach (var spread in Context.Uses[definition].Spreads)
            {
                if (seen.Add(spread.Name.Value) && Context.Fragments.TryGetValue(spread.Name.Value, out var fragment))
                    open.Push(fragment);
            }
        }
    }
}
