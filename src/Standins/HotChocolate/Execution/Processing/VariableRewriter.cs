using HotChocolate.Language;

namespace HotChocolate.Execution.Processing;

/// <summary>Puts the values of variables into literals.</summary>
internal static class VariableRewriter
{
    public static bool HasVariables(IValueNode literal) => literal switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HasVariables),
        ObjectValueNode value => value.Fields.Any(f => HasVariables(f.Value)),
        _ => false
    };

    public static IValueNode Rewrite(IValueNode literal, VariableValueCollection variables) => literal switch
    {
        VariableNode variable => variables.TryGet(variable.Name.Value, out var given) ? given.Literal : NullValueNode.Default,
        ListValueNode list when HasVariables(list) => new ListValueNode(
            list.Location, list.Items.Select(i => Rewrite(i, variables)).ToArray()),
        ObjectValueNode value when HasVariables(value) => new ObjectValueNode(
            value.Location, value.Fields.Where(f => IsGiven(f.Value, variables)).Select(f => new ObjectFieldNode(f.Location, f.Name, Rewrite(f.Value, variables))).ToArray()),
        _ => literal
    };

    /// <summary>A field whose variable was left out is left out too.</summary>
    private static bool IsGiven(IValueNode value, VariableValueCollection variables) =>
        value is not VariableNode variable || variables.TryGet(variable.Name.Value, out _);
}
