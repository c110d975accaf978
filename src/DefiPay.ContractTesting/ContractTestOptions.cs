namespace DefiPay.ContractTesting;

/// <summary>How a test's chain begins and behaves.</summary>
public sealed record ContractTestOptions
{
    /// <summary>Height of the newest block at the start. Default 10.</summary>
    public ulong StartHeight { get; init; } = 10;

    /// <summary>
    /// True (default): every transaction makes a block of its own. False: transactions go into the block of the present height until
    /// <see cref="ContractTestChain.Mine"/> goes on to the next.
    /// </summary>
    public bool MinesEachTransaction { get; init; } = true;

    /// <summary>What an account owns at the start, in satoshi. Default 100,000 coins.</summary>
    public ulong BalanceSatoshi { get; init; } = 100_000UL * 100_000_000;

    /// <summary>Gas limit of a transaction unless the test says another: 10,000 (a deployment 12,000) to 250,000. Default 250,000.</summary>
    public ulong GasLimit { get; init; } = 250_000;

    /// <summary>Price of a unit of gas unless the test says another: 100 to 10,000 satoshi. Default 100.</summary>
    public ulong GasPrice { get; init; } = 100;
}
