using DefiPay.ContractEngine.Receipts;
using DefiPay.Stratis;

namespace DefiPay.ContractEngine.Execution;

/// <summary>What running a contract came to, whether in a transaction or in a local call.</summary>
public abstract record CallOutcome
{
    /// <summary>Whether it took (or would have taken) effect.</summary>
    public required bool Success { get; init; }

    /// <summary>Whether it failed because the gas did not suffice; then nothing of the gas budget is returned.</summary>
    public required bool OutOfGas { get; init; }

    /// <summary>Gas used. Can be less than the limit even when it ran out, as a nested call can be the one that lacked gas.</summary>
    public required ulong GasConsumed { get; init; }

    /// <summary>Address of the contract that was created by the transaction itself; null for calls and failures.</summary>
    public StratisAddress? NewContractAddress { get; init; }

    /// <summary>What the called method returned; null when it returned nothing or failed.</summary>
    public ReturnedValue? Returned { get; init; }

    /// <summary>
    /// Why it failed: a sentence, or type and message of the exception in the contract. For refused code one further
    /// line for each reason. Null on success.
    /// </summary>
    public string? Error { get; init; }

    /// <summary>For refused code, each reason; else empty.</summary>
    public IReadOnlyList<string> ValidationErrors { get; init; } = [];

    /// <summary>The logs, in order.</summary>
    public required IReadOnlyList<ContractLog> Logs { get; init; }

    /// <summary>
    /// Coins that contracts handed on, in order. After a failure what had been recorded until then, although none of it took effect.
    /// </summary>
    public required IReadOnlyList<InternalTransfer> InternalTransfers { get; init; }
}
