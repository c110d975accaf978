using DefiPay.ContractEngine.Validation;

namespace DefiPay.ContractEngine.Tests.Execution;

/// <summary>Every suite of execution.json, every step: gas, roots, receipts, logs, returned values, generated transactions.</summary>
public class ExecutionVectorsTests
{
    /// <summary>
    /// Steps that differ, with the reason. A whole suite is named by "suite/*". What the platform answers with an exception of its engine is not
    /// listed: the replay checks that those steps fail and change nothing.
    /// </summary>
    private static readonly Dictionary<string, string> s_exempt = new()
    {
        ["keepers/*"] = "keeps state in static fields, which we refuse when the contract is created",
        ["oddstructs/*"] = "has a struct with a static field, which we refuse when the contract is created",
        ["shapes2/*"] = "has a generic class with a static field, which we refuse when the contract is created",
    };

    public static TheoryData<string> SuiteNames => [.. VectorSuite.All.Keys];

    [Theory]
    [MemberData(nameof(SuiteNames))]
    public void Suite_Replayed_GivesThePlatformsResults(string name)
    {
        var suite = VectorSuite.All[name];
        var replay = new SuiteReplay(suite, ContractValidator.Default).Run();

        bool isExempt = s_exempt.ContainsKey($"{name}/*");
        var unexpected = replay.Differences
            .Where(step => !isExempt && !s_exempt.ContainsKey($"{name}/{step.Key}"))
            .Select(step => $"{name}/{step.Key} {suite.Steps[step.Key - 1].Kind} {suite.Steps[step.Key - 1].Method}:\n  {string.Join("\n  ", step.Value)}")
            .ToList();
        if (!isExempt)
        {
            unexpected.AddRange(replay.BlockDifferences);
        }

        Assert.True(unexpected.Count == 0, string.Join('\n', unexpected));
    }

    [Theory]
    [InlineData("keepers")]
    [InlineData("oddstructs")]
    [InlineData("shapes2")]
    public void SuiteThatWeRefuse_RunUnderThePlatformsRules_GivesThePlatformsResults(string name)
    {
        if (VectorSuite.All.TryGetValue(name, out var suite))
        {
            var differences = new SuiteReplay(suite, ContractValidator.Platform).Run().Differences;
            Assert.True(differences.Count == 0, string.Join('\n', differences.Select(step => $"{step.Key}: {string.Join("; ", step.Value)}")));
        }
    }

    [Fact]
    public void Exemptions_Replayed_AllStillDiffer()
    {
        foreach (var (key, reason) in s_exempt)
        {
            string[] parts = key.Split('/');
            if (!VectorSuite.All.TryGetValue(parts[0], out var suite))
            {
                continue;
            }

            var differences = new SuiteReplay(suite, ContractValidator.Default).Run().Differences;
            Assert.True(parts[1] == "*" ? differences.Count > 0 : differences.ContainsKey(int.Parse(parts[1])), $"{key} no longer differs: {reason}");
        }
    }
}
