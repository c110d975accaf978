namespace DefiPay.ContractTesting.Properties;

/// <summary>A sequence up to the step that failed. No steps: it failed at the start.</summary>
internal sealed record FailingSequence(IReadOnlyList<TakenStep> Steps, IReadOnlyList<string> Calls, Exception Error)
{
    /// <summary>Orders by length, then by the sizes of the choices, then by the order of the steps' declaration: the smaller, the easier to read.</summary>
    public bool IsSmallerThan(FailingSequence other) => (Steps.Count, Weight).CompareTo((other.Steps.Count, other.Weight)) switch
    {
        0 => Steps.Zip(other.Steps).FirstOrDefault(pair => pair.First.Step != pair.Second.Step) is (not null, not null) differing && differing.First.Step < differing.Second.Step,
        var order => order < 0,
    };

    private UInt128 Weight => Steps.SelectMany(step => step.Choices).Aggregate(UInt128.Zero, (sum, choice) => sum + choice);

    public string Describe(ulong seed, string keptIn) => string.Join('\n',
    [
        $"The property fails after {Steps.Count} {(Steps.Count == 1 ? "step" : "steps")}. {Error.Message}",
        "The shortest sequence found:",
        .. Calls.Select((call, index) => $"  {index + 1}. {call}"),
        $"Seed {seed}, {keptIn}",
    ]);
}
