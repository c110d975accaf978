namespace DefiPay.Deployment.Plans;

/// <summary>What is to be on a chain in the end, as steps that are done in order and each exactly once.</summary>
/// <param name="Name">For people.</param>
/// <param name="Steps">At least one; ids are unique.</param>
public sealed record Plan(string Name, IReadOnlyList<PlanStep> Steps);
