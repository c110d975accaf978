using System.Globalization;
using Xunit.Abstractions;

namespace DefiPay.ContractEngine.Tests.Fuzzing;

/// <summary>
/// Damaged modules, each of which must be refused in words or end in receipts. As many as DEFIPAY_FUZZ says where that is set, from the seed
/// DEFIPAY_FUZZ_SEED (docs/contracts/sandbox.md).
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int CasesByDefault = 400;
    private const int SeedByDefault = 5;

    [Fact]
    public void DamagedModules_ValidatedCreatedAndCalled_EndInAVerdict()
    {
        var run = new FuzzRun(Setting("DEFIPAY_FUZZ_SEED", SeedByDefault), Setting("DEFIPAY_FUZZ", CasesByDefault));
        run.Run();

        foreach (var (verdict, count) in run.Verdicts.OrderBy(found => found.Key, StringComparer.Ordinal)) output.WriteLine($"{verdict}: {count}");
        Assert.Empty(run.Faults);
        Assert.True(run.Verdicts.ContainsKey(nameof(FuzzVerdict.Rejected)) && run.Verdicts.ContainsKey(nameof(FuzzVerdict.Called)), "the damage is not of both kinds");
    }

    private static int Setting(string variable, int byDefault) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int set) ? set : byDefault;
}
