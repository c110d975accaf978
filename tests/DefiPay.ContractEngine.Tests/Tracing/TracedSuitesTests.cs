using DefiPay.ContractEngine.Compilation;
using DefiPay.ContractEngine.Execution;
using DefiPay.ContractEngine.Symbols;
using DefiPay.ContractEngine.Tests.Execution;
using DefiPay.ContractEngine.Tracing;
using DefiPay.ContractEngine.Validation;

namespace DefiPay.ContractEngine.Tests.Tracing;

/// <summary>Every step of every golden suite once more, traced: the results stay the platform's, and the trace accounts for them.</summary>
public sealed class TracedSuitesTests
{
    public static TheoryData<string> SuiteNames => [.. VectorSuite.All.Keys];

    [Theory]
    [MemberData(nameof(SuiteNames))]
    public void Suite_Traced_GivesTheSameResultsAndItsLinesSumToTheGas(string name)
    {
        var suite = VectorSuite.All[name];
        var symbols = new ContractSymbolTable();
        foreach (var source in new[] { suite.Source }.Concat((suite.Others ?? []).Select(other => other.Source)).OfType<string>())
        {
            symbols.Add(ContractCompiler.Compile([new SourceFile($"{name}.cs", source)]));
        }

        var hasAllSources = (suite.Others ?? []).All(other => other.Source is not null);
        var steps = 0;
        var replay = new SuiteReplay(suite, ContractValidator.Platform, (outcome, trace) => Check($"{name} step {++steps}", outcome, trace, hasAllSources), symbols).Run();

        Assert.Empty(replay.Differences.Select(step => $"step {step.Key}: {string.Join("; ", step.Value)}"));
        Assert.Empty(replay.BlockDifferences);
        Assert.Equal(suite.Steps.Length, steps);
    }

    [Theory]
    [MemberData(nameof(SuiteNames))]
    public void Suite_TracedWithoutSymbols_LinesStillSumToTheGas(string name)
    {
        var suite = VectorSuite.All[name];
        new SuiteReplay(suite, ContractValidator.Platform, (outcome, trace) =>
        {
            Assert.Equal(outcome.GasConsumed, trace.Gas.Gas);
            Assert.All(trace.Gas.Lines, line => Assert.Null(line.File));
        }).Run();
    }

    private static void Check(string step, CallOutcome outcome, ExecutionTrace trace, bool hasAllSources)
    {
        var (root, gas) = (trace.Root!, trace.Gas);
        Assert.True(outcome.GasConsumed == gas.Gas, $"{step}: {outcome.GasConsumed} gas, lines {gas.Gas}");
        Assert.Equal(gas.Lines.Aggregate(0UL, (sum, line) => sum + line.Storage), gas.Keys.Aggregate(0UL, (sum, key) => sum + key.Gas));
        Assert.Equal(gas.Gas, gas.Methods.Aggregate(0UL, (sum, method) => sum + method.Gas));
        Assert.Equal((outcome.Success, outcome.GasConsumed), (root.Success, root.GasUsed));
        Assert.Equal(outcome.Success, trace.Failure is null);
        if (outcome.Success) Assert.Equal(outcome.Logs.Count, EffectiveLogs(root));
        if (hasAllSources && root.FailureStack.Count > 0) Assert.NotNull(trace.Failure!.Place!.Statement);
    }

    private static int EffectiveLogs(TracedCall call) =>
        call.Events.Sum(happened => happened switch { LoggedEvent => 1, TracedCall { Success: true } inner => EffectiveLogs(inner), _ => 0 });
}
