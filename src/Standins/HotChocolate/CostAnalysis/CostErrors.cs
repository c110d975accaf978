using HotChocolate.Language;

namespace HotChocolate.CostAnalysis;

/// <summary>The errors of requests that cost too much.</summary>
internal static class CostErrors
{
    public static IError FieldCostExceeded(OperationDefinitionNode operation, double cost, double max) =>
        Create("The maximum allowed field cost was exceeded.", operation, ("fieldCost", cost), ("maxFieldCost", max));

    public static IError TypeCostExceeded(OperationDefinitionNode operation, double cost, double max) =>
        Create("The maximum allowed type cost was exceeded.", operation, ("typeCost", cost), ("maxTypeCost", max));

    private static IError Create(
        string message, OperationDefinitionNode operation, (string Key, double Value) cost, (string Key, double Value) max)
    {
        var builder = ErrorBuilder.New().SetMessage(message).SetCode(ErrorCodes.Execution.CostExceeded);
        if (operation.Location is { } location) builder.AddLocation(location.Line, location.Column);
        return builder.SetExtension(cost.Key, cost.Value).SetExtension(max.Key, max.Value).Build();
    }
}
