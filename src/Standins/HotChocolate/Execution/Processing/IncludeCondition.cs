namespace HotChocolate.Execution.Processing;

/// <summary>What <c>@skip</c> and <c>@include</c> of one selection ask for, each a boolean literal or variable.</summary>
/// <param name="Skip">The value of <c>@skip</c>; null without one.</param>
/// <param name="Include">The value of <c>@include</c>; null without one.</param>
internal sealed record IncludeCondition(string? Skip, string? Include)
{
    public bool Holds(IVariableValueCollection variables) =>
        (Skip is null || !variables.GetVariable<bool>(Skip)) && (Include is null || variables.GetVariable<bool>(Include));
}
