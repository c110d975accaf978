using System.Globalization;
using System.Text.Json;
using DefiPay.TestSupport;

namespace DefiPay.Standins.Nethereum.Tests.Viem;

/// <summary>What viem (https://viem.sh), another implementation, makes of random values from a seed: we make the same, to the byte.</summary>
public sealed class ViemTests
{
    private const int CaseCount = 2000;
    private const int ShownMax = 5;

    private static readonly Dictionary<string, Action<ViemCase>> Comparisons = new()
    {
        ["call"] = ViemAbi.Call,
        ["event"] = ViemAbi.Event,
        ["packed"] = ViemAbi.Packed,
        ["creation"] = ViemAbi.Creation,
        ["transaction"] = ViemSigning.Transaction,
        ["message"] = ViemSigning.Message,
        ["typedData"] = ViemSigning.TypedData,
    };

    [Theory]
    [InlineData(0x5eed)]
    public async Task Compare_CasesOfASeed_NothingDiffers(int seed)
    {
        JsonElement cases = await NodeScript.RunAsync("viem.mjs", seed.ToString(CultureInfo.InvariantCulture), CaseCount.ToString(CultureInfo.InvariantCulture));
        var differences = new List<string>();
        ViemCase[] all = [.. cases.EnumerateArray().Select((given, index) => new ViemCase(index, given, differences))];
        Assert.Equal(CaseCount, all.Length);
        Assert.Equal(Comparisons.Keys.Order(StringComparer.Ordinal), all.Select(given => given.Kind).Distinct().Order(StringComparer.Ordinal));
        foreach (ViemCase given in all)
        {
            Compare(given);
        }

        Assert.True(differences.Count == 0, $"seed {seed}: {differences.Count} differences\n{string.Join("\n", differences.Take(ShownMax))}");
    }

    // A case that fails in another way than by a difference is one too; the others still run.
    private static void Compare(ViemCase given)
    {
        try
        {
            Comparisons[given.Kind](given);
        }
        catch (Exception e)
        {
            given.Differs(e.ToString());
        }
    }
}
