using DefiPay.Deployment.Plans;

namespace DefiPay.Deployment.Tests.Plans;

public sealed class PlanReaderTests
{
    [Theory]
    [InlineData("""{"name":"p","steps":[]}""", "1 to 1000 steps")]
    [InlineData("""{"name":"p","steps":[{"id":"A","title":"t"}]}""", "`id` must be")]
    [InlineData("""{"name":"p","steps":[{"id":"a","title":"t"}]}""", "exactly one of")]
    [InlineData("""{"name":"p","steps":[{"id":"a","title":"t","create":"X"}]}""", "`from` must name")]
    [InlineData("""{"name":"p","steps":[{"id":"a","title":"t","from":"x","call":"M"}]}""", "`call` and `on`")]
    [InlineData("""{"name":"p","steps":[{"id":"a","title":"t","untilBlock":"1"},{"id":"a","title":"t","untilBlock":"1"}]}""", "two steps")]
    [InlineData("""{"name":"p","steps":[{"id":"a","title":"t","colour":"red"}]}""", "colour")]
    [InlineData("""{"name":"p",""", "line 1")]
    public void Read_BadPlan_SaysWhatIsWrong(string json, string expected)
    {
        DeploymentException refusal = Assert.Throws<DeploymentException>(() => PlanReader.Read("plan.json", json));
        Assert.StartsWith("plan.json", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }
}
