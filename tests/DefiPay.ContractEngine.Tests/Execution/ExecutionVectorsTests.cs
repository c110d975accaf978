using DefiPay.ContractEngine.Validation;

namespace DefiPay.ContractEngine.Tests.Execution;

/// <summary>
/// Every suite of execution.json, every step: gas, roots, receipts, logs, returned values, generated transactions, block roots.
/// </summary>
/// <remarks>
/// Two kinds of steps differ from the platform on purpose. Where its engine answers with an exception, ours must give a failed receipt and
/// leave the state alone; <see cref="SuiteReplay"/> checks that. And code that we refuse beyond the platform's rules cannot be
/// created, so its suite says nothing under our rules: it is replayed under the platform's rules, where it must come out the same.
/// </remarks>
public class ExecutionVectorsTests
{
    /// <summary>The suites whose code we refuse, with the reason.</summary>
    private static readonly Dictionary<string, string> s_refused = new()
    {
        ["keepers"] = "keeps state in static fields of a helper class and a struct",
        ["oddstructs"] = "has a struct with a static field",
        ["shapes2"] = "has a generic class with a static field",
    };

    public static TheoryData<string> SuiteNames => [.. VectorSuite.All.Keys];

    [Theory]
    [MemberData(nameof(SuiteNames))]
    public void Suite_Replayed_GivesThePlatformsResults(string name)
    {
        var suite = VectorSuite.All[name];
        var validator = IsRefusedByUsAlone(suite) ? ContractValidator.Platform : ContractValidator.Default;

        var replay = new SuiteReplay(suite, validator).Run();

        var differences = replay.Differences
            .Select(step => $"{name}/{step.Key} {suite.Steps[step.Key - 1].Kind} {suite.Steps[step.Key - 1].Method}:\n  {string.Join("\n  ", step.Value)}")
            .Concat(replay.BlockDifferences)
            .ToArray();
        Assert.True(differences.Length == 0, string.Join('\n', differences));
    }

    [Theory]
    [MemberData(nameof(SuiteNames))]
    public void Suite_OfCodeThatOnlyThePlatformAccepts_FailsAtEveryCreate(string name)
    {
        var suite = VectorSuite.All[name];
        if (!IsRefusedByUsAlone(suite))
        {
            Assert.DoesNotContain(name, s_refused.Keys);
            return;
        }

        Assert.True(s_refused.ContainsKey(name) || VectorFiles.IsReplaced, $"{name} is refused; give the reason in the list.");
        Assert.All(new SuiteReplay(suite, ContractValidator.Default).Run().Creates, create =>
        {
            Assert.False(create.Success);
            Assert.NotEmpty(create.ValidationErrors);
            Assert.Equal(12_000UL, create.GasConsumed);
        });
    }

    private static bool IsRefusedByUsAlone(VectorSuite suite)
    {
        var code = Convert.FromHexString(suite.Bytecode);
        return ContractValidator.Platform.Validate(code).IsAccepted && !ContractValidator.Default.Validate(code).IsAccepted;
    }
}
