namespace DefiPay.Deployment.Running;

/// <summary>How long a runner waits for the chain.</summary>
public sealed record PlanRunnerOptions
{
    /// <summary>Between two looks at the chain. Default 25 ms.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(25);

    /// <summary>How long a block may take to hold a transaction, or a height to come. Default 3 min, more than ten blocks of a Cirrus chain.</summary>
    public TimeSpan BlockTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long a contract's answer may take to become what a step waits for. Default 3 min.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromMinutes(3);
}
