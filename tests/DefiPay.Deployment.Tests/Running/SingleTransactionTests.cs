using DefiPay.Chains;
using DefiPay.Deployment.Running;

namespace DefiPay.Deployment.Tests.Running;

/// <summary>One transaction of a person, whose node answers late or never.</summary>
public sealed class SingleTransactionTests
{
    private static readonly TransactionIntent Intent = new("alice", null, "P1", "Burn", ["5"]);
    private readonly SimulatedChain _chain = new();

    [Fact]
    public async Task Send_AnswerIsLostOnce_SendsTheSameBytesAgain()
    {
        bool isLost = false;
        _chain.Before = deed =>
        {
            if (deed == "sent" && !isLost)
            {
                isLost = true;
                throw new RetryableException("The node cannot be reached.");
            }
        };

        Assert.True((await RunAsync()).Success);
        Assert.True(isLost);
        Assert.Single(_chain.Executed);
    }

    [Fact]
    public async Task Send_NodeTakesItAndFallsSilent_NamesTheTransaction()
    {
        _chain.Before = deed =>
        {
            if (deed == "sent")
            {
                throw new RetryableException("The node cannot be reached.");
            }
        };

        var refusal = await Assert.ThrowsAsync<DeploymentException>(RunAsync);

        Assert.Single(_chain.Executed);
        string hash = refusal.Message.Split(' ')[1];
        Assert.NotNull(await _chain.FindReceiptAsync(hash, CancellationToken.None));
        Assert.Contains("look for it before you send another. The node cannot be reached.", refusal.Message);
    }

    private Task<TransactionReceipt> RunAsync() =>
        SingleTransaction.RunAsync(_chain, _chain, Intent, new HastyTime(), new PlanRunnerOptions(), CancellationToken.None);

    /// <summary>What is waited for is there at once.</summary>
    private sealed class HastyTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
