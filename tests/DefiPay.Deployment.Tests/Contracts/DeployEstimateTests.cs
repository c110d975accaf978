using DefiPay.Deployment.Contracts;
using DefiPay.Stratis;

namespace DefiPay.Deployment.Tests.Contracts;

public sealed class DeployEstimateTests
{
    private static readonly StratisNetwork Network = StratisNetwork.CirrusDev;

    [Fact]
    public void Measure_LongerName_CostsItsBytesInStorageAndInTheLog()
    {
        CompiledContract token = CompiledContract.Build("StandardToken");
        DeployEstimate shorter = DeployEstimate.Measure(token, ["Gold", "GLD", "8"], Network, _ => null);
        DeployEstimate longer = DeployEstimate.Measure(token, ["Golden", "GLD", "8"], Network, _ => null);
        Assert.Null(shorter.Error);
        Assert.False(shorter.AreSamples);
        Assert.Equal(shorter.Gas + (2 * (20 + 1)), longer.Gas);
    }

    [Fact]
    public void Measure_NoArguments_MakesThemUpAndSaysSo()
    {
        DeployEstimate estimate = DeployEstimate.Measure(CompiledContract.Build("StandardToken"), null, Network, _ => null);
        Assert.True(estimate.AreSamples);
        Assert.Equal(3, estimate.Arguments.Count);
        Assert.InRange(estimate.Gas, 12_000ul, 250_000ul);
    }

    [Fact]
    public void Measure_ArgumentThatDoesNotFit_NamesIt() => Assert.Contains(
        "`decimals` (Byte)",
        Assert.Throws<DeploymentException>(() => DeployEstimate.Measure(CompiledContract.Build("StandardToken"), ["Gold", "GLD", "300"], Network, _ => null)).Message,
        StringComparison.Ordinal);
}
