using DefiPay.Chains;
using DefiPay.Deployment.Journals;
using DefiPay.Deployment.Plans;
using DefiPay.Deployment.Running;

namespace DefiPay.Deployment.Tests.Running;

public sealed class PlanRunnerTests : IDisposable
{
    private static readonly Plan Plan = PlanReader.Read("plan", """
        {"name":"p","steps":[
          {"id":"token","title":"t","from":"alice","create":"Token","arguments":["$$x"]},
          {"id":"open","title":"t","from":"bob","on":"$token","call":"Open","arguments":["$alice","$height+2"]},
          {"id":"wait","title":"t","untilBlock":"$open.p1"},
          {"id":"close","title":"t","from":"bob","on":"$token","call":"Close","arguments":["$open"]}
        ]}
        """);

    private static readonly string[] Expected = ["alice Token($x)", "bob Open(Palice,5)", "bob Close(0)"];

    private readonly SimulatedChain _chain = new();
    private readonly SimulatedChain _other = new() { Prefix = "0x" };
    private readonly string _folder = Directory.CreateTempSubdirectory("dp-runner-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task RunAsync_SecondTime_DoesNothing()
    {
        Assert.All(await RunAsync(), result => Assert.False(result.Earlier));
        Assert.All(await RunAsync(), result => Assert.True(result.Earlier));
        Assert.Equal(Expected, _chain.Executed);
    }

    [Theory]
    [InlineData("prepare")]
    [InlineData("send")]
    [InlineData("sent")]
    public async Task RunAsync_KilledAnywhere_GoesOnAndDoublesNothing(string where)
    {
        for (int at = 0; at < Expected.Length; at++)
        {
            int seen = 0;
            var chain = new SimulatedChain();
            chain.Before = what =>
            {
                if (what == where && seen++ == at)
                {
                    throw new InvalidOperationException("killed");
                }
            };
            string journal = $"{where}-{at}";
            await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(chain, journal));
            chain.Before = _ => { };
            await RunAsync(chain, journal);
            Assert.Equal(Expected, chain.Executed);
        }
    }

    [Fact]
    public async Task RunAsync_BlockLostInAFork_SendsTheSameBytesAgain()
    {
        await RunAsync();
        _chain.DropLast();
        Assert.False((await RunAsync())[^1].Earlier);
        Assert.Equal(Expected, _chain.Executed);
    }

    [Fact]
    public async Task RunAsync_StepFails_SaysWhyInOneLineAndNextRunPreparesAnother()
    {
        _chain.Failing.Add("Open");
        DeploymentException failure = await Assert.ThrowsAsync<DeploymentException>(() => RunAsync());
        Assert.Contains("Step open", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Assert failed.", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("stack", failure.Message, StringComparison.Ordinal);

        _chain.Failing.Clear();
        _chain.DropLast();
        Assert.Equal(4, (await RunAsync()).Count);
    }

    [Fact]
    public async Task RunAsync_UnknownReference_NamesStepAndReference()
    {
        Plan plan = PlanReader.Read("plan", """{"name":"p","steps":[{"id":"a","title":"t","from":"bob","on":"$nobody","call":"M"}]}""");
        DeploymentException failure = await Assert.ThrowsAsync<DeploymentException>(() => RunAsync(_chain, "j", plan));
        Assert.Contains("Step a", failure.Message, StringComparison.Ordinal);
        Assert.Contains("$nobody", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_TwoChains_DoesEachStepOnItsOwnAndResolvesAccountsOfBoth()
    {
        Plan plan = PlanReader.Read("plan", """
            {"name":"p","steps":[
              {"id":"token","title":"t","from":"alice","create":"Token"},
              {"id":"open","title":"t","chain":"evm","from":"bob","on":"$token","call":"Open","arguments":["$alice","$alice@stratis","$alice,$bob"],"returns":"Opened.id"},
              {"id":"seen","title":"t","on":"$token","untilCall":"IsOpen","arguments":["$open"]},
              {"id":"close","title":"t","from":"alice","on":"$token","call":"Close","arguments":["$open","$bob@evm"]}
            ]}
            """);
        _chain.AnswersBefore = 3;
        await RunAsync(_chain, "two", plan);
        Assert.All(await RunAsync(_chain, "two", plan), result => Assert.True(result.Earlier));
        Assert.Equal(["alice Token()", "alice Close(id7,0xbob)"], _chain.Executed);
        Assert.Equal(["bob Open(0xalice,Palice,0xalice,0xbob)"], _other.Executed);
    }

    [Fact]
    public async Task RunAsync_UnknownChain_IsRefusedBeforeAnythingIsDone()
    {
        Plan plan = PlanReader.Read("plan", """
            {"name":"p","steps":[{"id":"token","title":"t","from":"alice","create":"Token"},{"id":"b","title":"t","chain":"moon","from":"bob","create":"Token"}]}
            """);
        DeploymentException failure = await Assert.ThrowsAsync<DeploymentException>(() => RunAsync(_chain, "j", plan));
        Assert.Contains("`moon`", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_chain.Executed);
    }

    private Task<List<StepResult>> RunAsync() => RunAsync(_chain, "journal");

    private async Task<List<StepResult>> RunAsync(SimulatedChain chain, string journalName, Plan? plan = null)
    {
        using Journal journal = Journal.Open(Path.Combine(_folder, journalName), new JournalEntry.Opened(chain.ChainId.Value, "genesis"));
        var runner = new PlanRunner(
            [new PlanChain("stratis", chain, chain, chain), new PlanChain("evm", _other, _other, _other)], journal, TimeProvider.System, new PlanRunnerOptions());
        var results = new List<StepResult>();
        await foreach (StepResult result in runner.RunAsync(plan ?? Plan, CancellationToken.None))
        {
            results.Add(result);
        }

        return results;
    }
}
