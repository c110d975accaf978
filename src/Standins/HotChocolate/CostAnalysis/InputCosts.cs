using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.CostAnalysis;

/// <summary>What arguments cost.</summary>
internal sealed class InputCosts(CostOptions options)
{
    private readonly Dictionary<string, double> _wholeTypes = new(StringComparer.Ordinal);

    /// <summary>The cost of an argument: its weight and that of the input fields given.</summary>
    public double Argument(IInputField argument, IValueNode value)
    {
        var multiplier = Multiplier(argument);
        if (value is VariableNode && argument.Type.NamedType() is IInputObjectType input)
            return (Weight(argument) + WholeType(input)) * multiplier;
        return Weight(argument) + Value(value, argument.Type.NamedType(), multiplier);
    }

    private double Multiplier(IInputField argument)
    {
        var flags = argument is Argument typed ? typed.Flags : FieldFlags.None;
        if (flags.HasFlag(FieldFlags.FilterArgument)) return options.Filtering.VariableMultiplier ?? 1;
        return flags.HasFlag(FieldFlags.SortArgument) ? options.Sorting.VariableMultiplier ?? 1 : 1;
    }

    private double Value(IValueNode value, INamedType type, double multiplier) => (value, type) switch
    {
        (VariableNode, IInputObjectType input) => WholeType(input) * multiplier,
        (ListValueNode list, _) => list.Items.Sum(item => Value(item, type, multiplier)),
        (ObjectValueNode given, IInputObjectType input) => given.Fields.Sum(field => Field(field, input, multiplier)),
        _ => 0,
    };

    private double Field(ObjectFieldNode node, IInputObjectType type, double multiplier)
    {
        if (!type.Fields.ContainsField(node.Name.Value)) return 0;
        var field = type.Fields[node.Name.Value];
        return Weight(field) + Value(node.Value, field.Type.NamedType(), multiplier);
    }

    /// <summary>What all fields of a type cost, each type below it counted once.</summary>
    private double WholeType(IInputObjectType type)
    {
        if (!_wholeTypes.TryGetValue(type.Name, out var cost))
            _wholeTypes[type.Name] = cost = Sum(type, new HashSet<string>(StringComparer.Ordinal));
        return cost;
    }

    private static double Sum(IInputObjectType type, HashSet<string> seen)
    {
        var sum = 0d;
        foreach (var field in type.Fields)
        {
            sum += Weight(field);
            if (field.Type.NamedType() is IInputObjectType below && seen.Add(below.Name)) sum += Sum(below, seen);
        }
        return sum;
    }

    private static double Weight(IInputField field) =>
        CostDirectives.WeightOf(field) ?? (field.Type.NamedType() is IInputObjectType ? 1 : 0);
}
